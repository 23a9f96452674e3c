/** Platform events that tell the org what happened. "Success" from the org means queued, so each carries a whole snapshot. */
import type { Connection } from 'jsforce';
import type { CatalogAnnouncement, CompletedOrder, OrderSnapshot } from '../../ports/crm.ts';
import { RecordsRefused } from './errors.ts';

export function publishCatalog(connection: Connection, announcement: CatalogAnnouncement): Promise<void> {
  return publish(connection, 'Catalog_Published__e', {
    Version__c: announcement.version,
    Hash__c: announcement.hash,
    Plan_Count__c: announcement.planCount,
    Refused_Count__c: announcement.refusedCount,
    Correlation_Id__c: announcement.correlationId
  });
}

export function publishProgress(connection: Connection, snapshot: OrderSnapshot): Promise<void> {
  return publish(connection, 'Order_Progress__e', {
    ...orderFields(snapshot),
    Business_Status__c: snapshot.businessStatus,
    Technical_Status__c: snapshot.technicalStatus
  });
}

export function publishCompleted(connection: Connection, order: CompletedOrder): Promise<void> {
  const { subscription, invoice } = order;
  return publish(connection, 'Order_Completed__e', {
    ...orderFields(order),
    Billing_Account_Id__c: order.billingAccountId,
    Subscription_Id__c: subscription.id,
    Subscription_Number__c: subscription.number,
    Subscription_Status__c: subscription.status,
    Subscription_Start__c: subscription.startDate,
    Subscription_End__c: subscription.endDate,
    Currency__c: subscription.currency,
    ...(invoice ? invoiceFields(invoice) : {})
  });
}

function invoiceFields(invoice: NonNullable<CompletedOrder['invoice']>) {
  return {
    Invoice_Id__c: invoice.id,
    Invoice_Number__c: invoice.number,
    Invoice_Date__c: invoice.date,
    Invoice_Amount__c: Number(invoice.total), // 15 digits at most: exact as a double
    Invoice_Status__c: invoice.status
  };
}

function orderFields(snapshot: OrderSnapshot) {
  return {
    Quote_Id__c: snapshot.quoteId,
    Acceptance_Key__c: snapshot.acceptanceKey,
    Sequence__c: snapshot.sequence,
    Progress__c: snapshot.progress,
    Correlation_Id__c: snapshot.correlationId
  };
}

async function publish(connection: Connection, event: string, fields: Record<string, unknown>): Promise<void> {
  const result = await connection.sobject(event).create(fields);
  if (!result.success) throw new RecordsRefused(result.errors.map((error) => `${event}: ${error.message}`));
}
