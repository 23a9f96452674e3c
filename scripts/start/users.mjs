/** The people of the local org, and the permission sets that make them what they are. */
export const USERS = {
  rep: {
    username: 'rep@plumbline.local',
    name: 'Mira Castellan',
    role: 'sales rep',
    permissionSets: ['Plumbline_Rep']
  },
  dealdesk: {
    username: 'dealdesk@plumbline.local',
    name: 'Jonas Brandt',
    role: 'deal desk',
    permissionSets: ['Plumbline_Deal_Desk']
  },
  finance: {
    username: 'finance@plumbline.local',
    name: 'Petra Nyström',
    role: 'finance',
    permissionSets: ['Plumbline_Finance']
  },
  operations: {
    username: 'operations@plumbline.local',
    name: 'Tomas Ekberg',
    role: 'operations',
    permissionSets: ['Plumbline_Operations']
  },
  admin: { username: 'admin@plumbline.local', name: 'Ada Okafor', role: 'admin', permissionSets: ['Plumbline_Admin'] },
  integration: {
    username: 'integration@plumbline.local',
    name: 'Plumbline Integration',
    role: 'the sync service',
    permissionSets: ['Plumbline_Integration']
  }
};
