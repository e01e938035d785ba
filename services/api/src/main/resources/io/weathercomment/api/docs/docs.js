// Shows the contract of the server that this page is from; what is tried goes to that server.
/* global SwaggerUIBundle */
const show = async () => {
  const response = await fetch('openapi.json');
  if (!response.ok) {
    throw new Error(`openapi.json: ${response.status}`);
  }
  const spec = await response.json();
  spec.servers = [{ url: new URL('.', document.baseURI).href.replace(/\/$/, '') }];
  SwaggerUIBundle({
    spec,
    dom_id: '#reference',
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayOperationId: true,
    displayRequestDuration: true,
    validatorUrl: null,
  });
};

show().catch((failure) => {
  document.getElementById('reference').textContent = `The contract can't be shown: ${failure.message}`;
});
