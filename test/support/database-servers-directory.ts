/** The environment variable that says where the processes of one run of mocha keep their database servers. */
export const SERVERS_DIRECTORY = 'WARDEN_TEST_SERVERS';
