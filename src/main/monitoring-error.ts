/** The port of the metrics can't be listened on; the message is one sentence that says what to set right. */
export class MonitoringError extends Error {
  override readonly name = 'MonitoringError';
}
