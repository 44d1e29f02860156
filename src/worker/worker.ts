/** The thread beside a screen: each job is loaded when it is asked for. */
import { serveJobs } from '../messages/jobs.ts';

serveJobs({
  write: async (arg, hear) => (await import('./write.ts')).write(arg, hear),
  statistics: async (arg, hear) => (await import('./statistics.ts')).statistics(arg, hear),
  echoes: async (_, hear) => (await import('./echoes.ts')).echoes(hear),
});
