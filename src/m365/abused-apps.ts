/**
 * App ids of legitimate apps that attackers use to read, copy or send the mail of an account they took over. An id proves nothing:
 * the company may have bought the product.
 * Sources: Huntress, "traitorware" (https://huntresslabs.github.io/rogueapps/) and public write-ups of business e-mail compromise.
 */
const ABUSED_APPS: Readonly<Record<string, string>> = {
  'e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd': 'eM Client',
  'ff8d92dc-3d82-41d6-bcbd-b9174d163620': 'PerfectData Software',
  'a245e8c0-b53c-4b67-9b45-751d1dff8e6b': 'SuperMailer',
  'b15665d9-eda6-4092-8539-0eec376afd59': 'rclone',
  '4761b959-9780-4c2d-87a3-512b4638f767': 'rclone',
  'a43e5392-f48b-46a4-a0f1-098b5eeb4757': 'CloudSponge',
  '412445a2-0794-487e-9dd6-d57d9593b249': 'CubeBackup',
  '62db40a4-2c7e-4373-a609-eda138798962': 'Edison Mail',
  '77468577-4f6e-40e7-b745-11d3d0c28095': 'Fastmail',
  '231575bc-9f6c-4539-9241-5cfae696b630': 'Foxmail',
  'b1c4926a-5fb6-4aad-b920-709c957be148': 'Horizon Tech',
  '9af771d1-1288-43f0-91a6-adadcbd212b5': 'Jotform',
  '2ef68ccc-8a4d-42ff-ae88-2d7bb89ad139': 'Mail_Backup',
  '179d5108-412b-4c95-8e34-06786784ab39': 'PostBox',
  'caffae8c-0882-4c81-9a27-d1803af53a40': 'SigParser',
  '946c777c-bc85-489e-b034-392389ae23d6': 'Spike',
  '1a9b8d93-0d60-4835-896f-83016de95ff5': 'Teleforge',
  '497ac034-5120-4c1a-929a-0351f5c09918': 'ZoomInfo Communitiez',
  '858d7e42-35f0-44b7-9033-df309239a47f': 'ZoomInfo Login',
};

/** Name of the product with this app id (the same in every tenant) if attackers are known to use it, else undefined. */
export function findAbusedAppName(appId: string | undefined): string | undefined {
  const id = appId?.toLowerCase() ?? '';
  return Object.hasOwn(ABUSED_APPS, id) ? ABUSED_APPS[id] : undefined;
}

const WORDS = new Set(Object.values(ABUSED_APPS).flatMap((name) => name.toLowerCase().split(/[^a-z]+/)));

/** Whether a word, in lower case, is one of the name of such a product and of nothing else: it names an app. */
export const namesAbusedApp = (word: string): boolean => word.length > 5 && word !== 'software' && WORDS.has(word);

const NAMES = new Set(Object.values(ABUSED_APPS).map((name) => name.toLowerCase()));

/** Whether a text is the whole name of such a product, in any letter case. */
export const isAbusedAppName = (name: string): boolean => NAMES.has(name.toLowerCase());
