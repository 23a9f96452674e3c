/** The Metadata API over SOAP, as far as the sf CLI and jsforce use it to deploy. */
import express, { Router, type Request, type Response } from 'express';
import { OrgError } from '../data/transaction.ts';
import type { OrgData } from '../data/org-data.ts';
import type { Sessions } from '../oauth/sessions.ts';
import { COMPONENT_TYPES } from './component-types.ts';
import type { DeployOptions } from './deploy-context.ts';
import type { DeployJobs } from './deploy-jobs.ts';
import { flagOf, listOf, objectOf, parseXml, textOf, textsOf, writeXml, type XmlObject } from './xml.ts';

interface SoapDeps {
  readonly data: OrgData;
  readonly jobs: DeployJobs;
  readonly sessions: Sessions;
}

export const metadataSoap = (deps: SoapDeps): Router => {
  const router = Router();
  router.post(
    /^\/services\/Soap\/m\/[\d.]+/,
    express.text({ type: () => true, limit: '128mb' }),
    (request, response) => {
      try {
        answerSoap(deps, request, response);
      } catch (error) {
        if (!(error instanceof OrgError)) throw error;
        fault(response, error.statusCode, error.message);
      }
    }
  );
  return router;
};

const answerSoap = (deps: SoapDeps, request: Request, response: Response): void => {
  const envelope = parseXml(String(request.body).replace(/<(\/?)[\w-]+:/g, '<$1')).content;
  const session = deps.sessions.find(
    textOf(objectOf(objectOf(envelope, 'Header'), 'SessionHeader'), 'sessionId') ?? ''
  );
  if (session === undefined) {
    fault(response, 'INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
    return;
  }
  const body = objectOf(envelope, 'Body') ?? {};
  const [operation = ''] = Object.keys(body).filter((name) => !name.startsWith('@_'));
  const result = OPERATIONS[operation]?.(objectOf(body, operation) ?? {}, deps, session.userId);
  if (result === undefined)
    fault(response, 'INVALID_OPERATION', `The operation ${operation} is not modelled by the local org`);
  else send(response, operation, result);
};

type Operation = (parameters: XmlObject, deps: SoapDeps, userId: string) => unknown;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  deploy: (parameters, { jobs }, userId) => {
    const zip = Buffer.from(textOf(parameters, 'ZipFile') ?? '', 'base64');
    const { id } = jobs.start(zip, optionsOf(objectOf(parameters, 'DeployOptions') ?? {}), userId);
    return { done: false, id, state: 'Queued' };
  },
  checkDeployStatus: (parameters, { jobs }) => {
    const { details, ...result } = jobs.status(textOf(parameters, 'asyncProcessId') ?? '');
    return flagOf(parameters, 'includeDetails') && details !== undefined ? { ...result, details } : result;
  },
  describeMetadata: () => ({
    metadataObjects: COMPONENT_TYPES.map(({ type, directory, suffix, form }) => ({
      directoryName: directory,
      inFolder: false,
      metaFile: form === 'source',
      ...(suffix === '' ? {} : { suffix }),
      xmlName: type
    })),
    organizationNamespace: '',
    partialSaveAllowed: true,
    testRequired: false
  }),
  listMetadata: (parameters, { data }) =>
    listOf(parameters, 'queries').flatMap((query) =>
      data.metadata.list(textOf(query, 'type') ?? '').map(({ type, fullName, id, createdAt, modifiedAt }) => ({
        createdDate: createdAt,
        fileName: `${type}/${fullName}`,
        fullName,
        id,
        lastModifiedDate: modifiedAt,
        type
      }))
    )
};

const TEST_LEVELS = ['RunSpecifiedTests', 'RunLocalTests', 'RunAllTestsInOrg'] as const;

const optionsOf = (options: XmlObject): DeployOptions => ({
  checkOnly: flagOf(options, 'checkOnly'),
  rollbackOnError: textOf(options, 'rollbackOnError') !== 'false',
  testLevel: TEST_LEVELS.find((level) => level === textOf(options, 'testLevel')) ?? 'NoTestRun',
  runTests: textsOf(options, 'runTests')
});

const NAMESPACES =
  'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="http://soap.sforce.com/2006/04/metadata"';

const send = (response: Response, operation: string, result: unknown): void => {
  const body = writeXml('result', result as Parameters<typeof writeXml>[1]);
  response
    .type('text/xml')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${NAMESPACES}><soapenv:Body><${operation}Response>${body}</${operation}Response></soapenv:Body></soapenv:Envelope>`
    );
};

const fault = (response: Response, code: string, message: string): void => {
  const body = writeXml('faultstring', `${code}: ${message}`);
  response
    .status(500)
    .type('text/xml')
    .send(
      `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="http://soap.sforce.com/2006/04/metadata"><soapenv:Body><soapenv:Fault><faultcode>sf:${code}</faultcode>${body}</soapenv:Fault></soapenv:Body></soapenv:Envelope>`
    );
};
