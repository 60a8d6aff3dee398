// The module of every page: small elements that enhance HTML which is already there.
export {};
