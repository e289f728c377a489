'use strict';

function forgeryToken() {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('__Host-XSRF-TOKEN='));
  return cookie ? decodeURIComponent(cookie.slice('__Host-XSRF-TOKEN='.length)) : undefined;
}

window.SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    const token = forgeryToken();
    if (token) request.headers['X-XSRF-TOKEN'] = token;
    return request;
  },
});
