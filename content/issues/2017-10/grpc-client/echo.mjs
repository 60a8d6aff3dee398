// The service of the gRPC table: one unary call, bytes in and bytes out, so that no encoding is measured.
const asIs = (bytes) => bytes;

export const echo = {
  say: {
    path: '/galley.Echo/Say',
    requestStream: false,
    responseStream: false,
    requestSerialize: asIs,
    requestDeserialize: asIs,
    responseSerialize: asIs,
    responseDeserialize: asIs,
  },
};
