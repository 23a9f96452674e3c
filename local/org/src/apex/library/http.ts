import type { Execution } from '../run/execution.ts';
import type { CalloutRequest } from '../run/callout.ts';
import type { ApexMap, Instance } from '../values/value.ts';
import type { LibraryModule } from './library-module.ts';

const HEADERS = `private Map<String, String> headers = new Map<String, String>();
    private Map<String, String> names = new Map<String, String>();
    public void setHeader(String name, String value) { headers.put(name.toLowerCase(), value); names.put(name.toLowerCase(), name); }
    @AcceptsNull public String getHeader(String name) { return name == null ? null : headers.get(name.toLowerCase()); }
    private String body = '';
    @AcceptsNull public void setBody(String body) { this.body = body == null ? '' : body; }
    public String getBody() { return body; }
    public void setBodyAsBlob(Blob body) { this.body = body.toString(); }
    public Blob getBodyAsBlob() { return Blob.valueOf(body); }`;

export const httpRequestLibrary: LibraryModule = {
  source: `public class HttpRequest {
    private String endpoint; private String method; private Integer timeout = 10000; private Boolean compressed = false;
    ${HEADERS}
    public void setEndpoint(String endpoint) { this.endpoint = endpoint; } public String getEndpoint() { return endpoint; }
    public void setMethod(String method) { this.method = method; } public String getMethod() { return method; }
    public void setCompressed(Boolean compressed) { this.compressed = compressed; } public Boolean getCompressed() { return compressed; }
    public void setTimeout(Integer timeout) {
      if (timeout < 1 || timeout > 120000) { throw new CalloutException('timeout must be between 1 and 120000 ms, inclusive'); }
      this.timeout = timeout;
    }
    public Integer timeoutMs() { return timeout; }
    public Map<String, String> allHeaders() {
      Map<String, String> all = new Map<String, String>();
      for (String key : headers.keySet()) { all.put(names.get(key), headers.get(key)); }
      return all;
    }
  }`
};

export const httpResponseLibrary: LibraryModule = {
  source: `public class HttpResponse {
    private Integer statusCode = 0; private String status = '';
    ${HEADERS}
    public void setStatusCode(Integer statusCode) { this.statusCode = statusCode; } public Integer getStatusCode() { return statusCode; }
    @AcceptsNull public void setStatus(String status) { this.status = status; } public String getStatus() { return status; }
    public List<String> getHeaderKeys() { return new List<String>(names.values()); }
  }`
};

export const calloutMockLibrary: LibraryModule = {
  source: 'public interface HttpCalloutMock { HttpResponse respond(HttpRequest request); }'
};

export const httpLibrary: LibraryModule = {
  source: 'public class Http { public HttpResponse send(HttpRequest request); }',
  methods: { send: (run, _self, request: Instance) => send(run, request) }
};

const ask = (run: Execution, request: Instance, name: string): unknown => run.services.call(run, request, name, []);

/** Counts, refuses after a write, and asks the mock in tests or the outside world otherwise. */
function send(run: Execution, request: Instance): unknown {
  run.spend('callouts');
  if (ask(run, request, 'getEndpoint') === null) run.fail('CalloutException', 'no endpoint specified');
  if (ask(run, request, 'getMethod') === null) run.fail('CalloutException', 'Method must be specified');
  if (run.trigger) run.fail('CalloutException', 'Callout from triggers are currently not supported.');
  if (run.test) return answerOfMock(run, request);
  refuseUncommitted(run);
  const answer = run.services.callout(run, requestOf(run, request));
  if (!answer.ok) return run.fail('CalloutException', answer.problem);
  const response = run.services.construct(run, run.services.type('HttpResponse'), []);
  const set = (name: string, ...values: (string | number)[]): void =>
    void run.services.call(run, response, name, values);
  set('setStatusCode', answer.status);
  set('setStatus', answer.reason);
  set('setBody', answer.body);
  for (const [name, value] of Object.entries(answer.headers)) set('setHeader', name, value);
  return response;
}

function refuseUncommitted(run: Execution): void {
  if (run.hasUncommittedWork) {
    run.fail('CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
  }
}

/** In a test, work before Test.startTest() does not count as pending. */
function answerOfMock(run: Execution, request: Instance): unknown {
  const mock = run.test?.mock;
  if (!mock) return run.fail('TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  refuseUncommitted(run);
  return run.services.call(run, mock, 'respond', [request]);
}

function requestOf(run: Execution, request: Instance): CalloutRequest {
  const headers = ask(run, request, 'allHeaders') as ApexMap;
  return {
    method: String(ask(run, request, 'getMethod')).toUpperCase(),
    endpoint: String(ask(run, request, 'getEndpoint')),
    headers: Object.fromEntries(headers.keys.map((name) => [run.text(name), run.text(headers.get(name))])),
    body: String(ask(run, request, 'getBody')),
    timeoutMs: Number(ask(run, request, 'timeoutMs'))
  };
}
