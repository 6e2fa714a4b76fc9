// The floor: a bare botbuilder bot on restify that sends typing and then echoes, as little as can be done with the same SDK.
import botbuilder from 'botbuilder';
import restify from 'restify';

const { CloudAdapter, ConfigurationServiceClientCredentialFactory, createBotFrameworkAuthenticationFromConfiguration } =
  botbuilder;
const adapter = new CloudAdapter(
  createBotFrameworkAuthenticationFromConfiguration(null, new ConfigurationServiceClientCredentialFactory({})),
);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type !== 'message') return;
    await context.sendActivity({ type: 'typing' });
    await context.sendActivity(`You said ${context.activity.text}`);
  });
});
server.get('/readyz', async (_request, response) => {
  response.send(200);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
