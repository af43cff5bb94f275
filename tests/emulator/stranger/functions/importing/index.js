// What Node says when a package is imported; whether `import` works at all depends on its version.
throw new Error(`Cannot find package 'a-package-that-is-imported' imported from ${__filename}`);
