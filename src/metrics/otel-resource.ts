import {
  defaultResource,
  detectResources,
  envDetector,
  type Resource,
  resourceFromAttributes,
} from '@opentelemetry/resources';

/** What metrics and traces say of this process. OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over our names. */
export function describeProcess(replica: string): Resource {
  const ours = resourceFromAttributes({ 'service.name': 'tenant-warden', 'service.instance.id': replica });
  return defaultResource()
    .merge(ours)
    .merge(detectResources({ detectors: [envDetector] }));
}
