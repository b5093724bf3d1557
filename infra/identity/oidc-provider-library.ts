/** The library warns about any Node before 22. All of it that is used here works in 20.19 too, which the tests run on. */
const withoutRuntimeWarning = async <T>(load: () => Promise<T>): Promise<T> => {
  const { warn } = console;
  console.warn = (...parts: unknown[]) => {
    if (!String(parts[0]).includes('Unsupported runtime')) warn(...parts);
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
};

export const { default: Provider, errors } = await withoutRuntimeWarning(() => import('oidc-provider'));
