/** Who works in finance here. A stand-in: picking a name logs in, there is no password. */
export interface FinanceUser {
  username: string;
  name: string;
  title: string;
}

export const FINANCE_USERS: FinanceUser[] = [
  { username: 'finance@plumbline.local', name: 'Petra Nyström', title: 'Finance, pricing' },
  { username: 'controller@plumbline.local', name: 'Henrik Aalto', title: 'Finance, controlling' }
];
