/** The people of the local org. What they may do comes from the permission sets assigned to them after the first deploy. */
export interface SeedUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly title: string;
  readonly profile: string;
  readonly userType: 'Standard' | 'AutomatedProcess';
}

const person = (
  n: number,
  name: string,
  firstName: string,
  lastName: string,
  title: string,
  profile: string
): SeedUser => ({
  id: `00500000000000${n}`,
  username: `${name}@plumbline.local`,
  firstName,
  lastName,
  title,
  profile,
  userType: 'Standard'
});

export const USERS: readonly SeedUser[] = [
  person(1, 'admin', 'Ada', 'Okafor', 'Salesforce administrator', 'System Administrator'),
  person(2, 'rep', 'Mira', 'Castellan', 'Account executive', 'Standard User'),
  person(3, 'dealdesk', 'Jonas', 'Brandt', 'Deal desk', 'Standard User'),
  person(4, 'finance', 'Petra', 'Nyström', 'Finance', 'Standard User'),
  person(5, 'operations', 'Tomas', 'Ekberg', 'Revenue operations', 'Standard User'),
  person(6, 'integration', 'Plumbline', 'Integration', 'Integration user', 'Minimum Access - API Only Integrations'),
  {
    id: '005000000000009',
    username: 'autoproc@00d000000000001',
    firstName: 'Automated',
    lastName: 'Process',
    title: 'Runs event triggers',
    profile: 'System Administrator',
    userType: 'AutomatedProcess'
  }
];
