import order from '@salesforce/label/c.PL_Order_Order';
import accepted from '@salesforce/label/c.PL_Order_Accepted';
import account from '@salesforce/label/c.PL_Order_Account';
import subscription from '@salesforce/label/c.PL_Order_Subscription';
import firstInvoice from '@salesforce/label/c.PL_Order_First_Invoice';
import done from '@salesforce/label/c.PL_Order_Done';
import saidDone from '@salesforce/label/c.PL_Order_Said_Done';
import saidNow from '@salesforce/label/c.PL_Order_Said_Now';
import saidWaiting from '@salesforce/label/c.PL_Order_Said_Waiting';
import saidParked from '@salesforce/label/c.PL_Order_Said_Parked';
import saidLater from '@salesforce/label/c.PL_Order_Said_Later';
import starting from '@salesforce/label/c.PL_Order_Starting';
import nextTry from '@salesforce/label/c.PL_Order_Next_Try';
import sinceNext from '@salesforce/label/c.PL_Order_Since_Next';
import withOperations from '@salesforce/label/c.PL_Order_With_Operations';
import noteAt from '@salesforce/label/c.PL_Order_Note_At';
import heading from '@salesforce/label/c.PL_Order_Heading';
import detail from '@salesforce/label/c.PL_Order_Detail';
import refused from '@salesforce/label/c.PL_Order_Refused';
import refusedSays from '@salesforce/label/c.PL_Order_Refused_Says';
import subscriptionFact from '@salesforce/label/c.PL_Order_Subscription_Fact';
import firstInvoiceFact from '@salesforce/label/c.PL_Order_First_Invoice_Fact';
import invoiceFact from '@salesforce/label/c.PL_Order_Invoice_Fact';
import open from '@salesforce/label/c.PL_Order_Open';
import figureDiffers from '@salesforce/label/c.PL_Order_Figure_Differs';

export const labels = {
    order,
    accepted,
    account,
    subscription,
    firstInvoice,
    done,
    saidDone,
    saidNow,
    saidWaiting,
    saidParked,
    saidLater,
    starting,
    nextTry,
    sinceNext,
    withOperations,
    noteAt,
    heading,
    detail,
    refused,
    refusedSays,
    subscriptionFact,
    firstInvoiceFact,
    invoiceFact,
    open,
    figureDiffers
};
