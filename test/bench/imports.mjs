// The floor of a start: nothing but the imports that the customer chose, then out.
await Promise.all([
  import('botbuilder'),
  import('@microsoft/teams-ai'),
  import('@azure/identity'),
  import('@microsoft/microsoft-graph-client'),
  import('adaptivecards-templating'),
  import('restify'),
]);
process.exit(0);
