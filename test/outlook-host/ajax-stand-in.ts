// What office.js needs of MicrosoftAjax.js, which is on no package registry. Example: Sys.Serialization.JavaScriptSerializer.serialize({}) -> '{}'

function problem(kind: string) {
  return (what?: string) => new Error(`${kind}: ${what ?? ''}`);
}

/** 'a.b' -> globalThis.a.b, made where missing. */
function registerNamespace(path: string): void {
  let at: object = globalThis;
  for (const name of path.split('.')) {
    if (Reflect.get(at, name) === undefined) Reflect.set(at, name, {});
    at = Object(Reflect.get(at, name));
  }
}

Object.assign(Function, {
  registerNamespace,
  registerClass: () => undefined,
  _validateParams: () => null,
  _validateParameter: () => null,
  createDelegate: (owner: unknown, method: (...all: unknown[]) => unknown) => method.bind(owner),
});
Object.assign(Error, {
  argument: problem('argument'),
  argumentNull: problem('argumentNull'),
  argumentOutOfRange: problem('argumentOutOfRange'),
  argumentType: problem('argumentType'),
  argumentUndefined: problem('argumentUndefined'),
  invalidOperation: problem('invalidOperation'),
  parameterCount: problem('parameterCount'),
  create: problem('error'),
});
Object.assign(String, {
  format: (text: string, ...values: unknown[]) =>
    text.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
});

class StringBuilder {
  #text = '';
  append(text: string): this {
    this.#text += text;
    return this;
  }
  toString(): string {
    return this.#text;
  }
}

Object.assign(globalThis, {
  Type: Function,
  Sys: {
    StringBuilder,
    Debug: { trace: () => undefined },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
  },
});
