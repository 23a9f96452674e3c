/** Where a package keeps each kind of component (Metadata API Developer Guide, metadata types). */
export interface ComponentType {
  readonly type: string;
  readonly directory: string;
  readonly suffix: string;
  /** `source`: code with a -meta.xml beside it. `bundle`: a folder. `xml`: one XML file. */
  readonly form: 'xml' | 'source' | 'bundle';
}

const xml = (type: string, directory: string, suffix: string): ComponentType => ({
  type,
  directory,
  suffix,
  form: 'xml'
});

export const COMPONENT_TYPES: readonly ComponentType[] = [
  xml('CustomObject', 'objects', 'object'),
  { type: 'ApexClass', directory: 'classes', suffix: 'cls', form: 'source' },
  { type: 'ApexTrigger', directory: 'triggers', suffix: 'trigger', form: 'source' },
  { type: 'LightningComponentBundle', directory: 'lwc', suffix: '', form: 'bundle' },
  { type: 'StaticResource', directory: 'staticresources', suffix: 'resource', form: 'source' },
  xml('CustomLabels', 'labels', 'labels'),
  xml('CustomPermission', 'customPermissions', 'customPermission'),
  xml('ExternalCredential', 'externalCredentials', 'externalCredential'),
  xml('NamedCredential', 'namedCredentials', 'namedCredential'),
  xml('RemoteSiteSetting', 'remoteSiteSettings', 'remoteSite'),
  xml('ExternalClientApplication', 'externalClientApps', 'eca'),
  xml('ExtlClntAppOauthSettings', 'extlClntAppOauthSettings', 'ecaOauth'),
  xml('ExtlClntAppGlobalOauthSettings', 'extlClntAppGlobalOauthSets', 'ecaGlblOauth'),
  xml('ExtlClntAppOauthConfigurablePolicies', 'extlClntAppOauthPolicies', 'ecaOauthPlcy'),
  xml('ExtlClntAppConfigurablePolicies', 'extlClntAppPolicies', 'ecaPlcy'),
  xml('CustomMetadata', 'customMetadata', 'md'),
  xml('Settings', 'settings', 'settings'),
  xml('PlatformEventSubscriberConfig', 'PlatformEventSubscriberConfigs', 'platformEventSubscriberConfig'),
  xml('ManagedEventSubscription', 'managedEventSubscriptions', 'managedEventSubscription'),
  xml('QuickAction', 'quickActions', 'quickAction'),
  xml('CustomTab', 'tabs', 'tab'),
  xml('Layout', 'layouts', 'layout'),
  xml('FlexiPage', 'flexipages', 'flexipage'),
  xml('CustomApplication', 'applications', 'app'),
  xml('PermissionSet', 'permissionsets', 'permissionset')
];

/** Parts that travel inside a .object file, with their element's name. */
export const OBJECT_PARTS: Readonly<Record<string, string>> = {
  fields: 'CustomField',
  listViews: 'ListView',
  compactLayouts: 'CompactLayout',
  fieldSets: 'FieldSet',
  webLinks: 'WebLink',
  indexes: 'Index'
};

/** Parts whose rules the local org cannot carry out: refused rather than ignored. */
export const REFUSED_OBJECT_PARTS: Readonly<Record<string, string>> = {
  validationRules: 'ValidationRule',
  recordTypes: 'RecordType',
  businessProcesses: 'BusinessProcess'
};
