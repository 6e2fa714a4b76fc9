import type { ApiReply, ApiRequest, ServiceError } from '../api-request-reply.js';

/** Graph's error body. Source: https://learn.microsoft.com/graph/errors */
export function toGraphErrorReply(error: ServiceError, request: ApiRequest): ApiReply {
  return {
    status: error.status,
    headers: error.headers,
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: new Date().toISOString().slice(0, 19),
          'request-id': request.requestId,
          'client-request-id': request.headers['client-request-id'] ?? request.requestId,
        },
      },
    },
  };
}
