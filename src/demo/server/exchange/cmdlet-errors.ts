import { ServiceError, type ApiReply, type ApiRequest } from '../api-request-reply.js';

/** Creates the error of a failed cmdlet. The exception type becomes the error code and appears again in the body. */
export function createCmdletError(exception: string, message: string, status = 400): ServiceError {
  return new ServiceError(status, exception, message);
}

/** Creates Exchange's error for an identity that matches no object. */
export function createObjectNotFoundError(identity: string): ServiceError {
  return createCmdletError(
    'ManagementObjectNotFoundException',
    `The operation couldn't be performed because object '${identity}' couldn't be found.`,
    404,
  );
}

/** The error body of the Exchange admin API: what went wrong is in `details` and in the inner exception, not in `message`. */
export function toExchangeErrorReply(error: ServiceError, _request: ApiRequest): ApiReply {
  const headers = { ...error.headers };
  if (error.status !== 400 && error.status !== 404) {
    return { status: error.status, headers, body: { error: { code: error.code, message: error.message } } };
  }
  const told = `|Microsoft.Exchange.Configuration.Tasks.${error.code}|${error.message}`;
  return {
    status: error.status,
    headers,
    body: {
      error: {
        code: error.status === 404 ? 'NotFound' : 'BadRequest',
        message: 'Error executing cmdlet',
        details: [{ code: 'Context', target: '', message: told }],
        innererror: {
          message: 'Error executing cmdlet',
          type: 'Microsoft.Exchange.Admin.OData.Core.ODataServiceException',
          stacktrace: '',
          internalexception: {
            message: told,
            type: `Microsoft.Exchange.Configuration.Tasks.${error.code}`,
            stacktrace: '',
          },
        },
        '@adminapi.warnings': [],
      },
    },
  };
}
