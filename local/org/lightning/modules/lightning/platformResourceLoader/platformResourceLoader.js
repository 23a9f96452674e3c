function add(tag, properties) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.addEventListener('load', () => resolve());
    element.addEventListener('error', () => reject(new Error(`Could not load ${properties.src ?? properties.href}`)));
    document.head.append(element);
  });
}

export const loadScript = (_component, src) => add('script', { src });
export const loadStyle = (_component, href) => add('link', { rel: 'stylesheet', href });
