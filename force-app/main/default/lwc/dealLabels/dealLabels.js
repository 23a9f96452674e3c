import deal from '@salesforce/label/c.PL_Deal_Deal';
import catalog from '@salesforce/label/c.PL_Deal_Catalog';
import tcv from '@salesforce/label/c.PL_Deal_Tcv';
import tcvNote from '@salesforce/label/c.PL_Deal_Tcv_Note';
import tcvNoteUsage from '@salesforce/label/c.PL_Deal_Tcv_Note_Usage';
import acv from '@salesforce/label/c.PL_Deal_Acv';
import mrr from '@salesforce/label/c.PL_Deal_Mrr';
import averageDiscount from '@salesforce/label/c.PL_Deal_Average_Discount';
import guardrails from '@salesforce/label/c.PL_Deal_Guardrails';
import within from '@salesforce/label/c.PL_Deal_Within';
import withinWhy from '@salesforce/label/c.PL_Deal_Within_Why';
import needs from '@salesforce/label/c.PL_Deal_Needs';
import note from '@salesforce/label/c.PL_Deal_Note';
import empty from '@salesforce/label/c.PL_Line_Empty_Title';
import emptyWhy from '@salesforce/label/c.PL_Line_Empty_Text';
import cannotBill from '@salesforce/label/c.PL_Deal_Cannot_Bill';
import cannotBillOne from '@salesforce/label/c.PL_Deal_Cannot_Bill_One';
import cannotBillMany from '@salesforce/label/c.PL_Deal_Cannot_Bill_Many';
import approvalMany from '@salesforce/label/c.PL_Deal_Approval_Many';
import tcvIs from '@salesforce/label/c.PL_Deal_Tcv_Is';
import acvIs from '@salesforce/label/c.PL_Deal_Acv_Is';
import waysOut from '@salesforce/label/c.PL_Deal_Ways_Out';
import contractValue from '@salesforce/label/c.PL_Deal_Contract_Value';
import moreProblems from '@salesforce/label/c.PL_Deal_More_Problems';
import goTo from '@salesforce/label/c.PL_Deal_Go_To';
import firstInvoice from '@salesforce/label/c.PL_Deal_First_Invoice';
import noInvoice from '@salesforce/label/c.PL_Deal_No_Invoice';
import invoicesPerMonth from '@salesforce/label/c.PL_Deal_Invoices_Per_Month';
import recurring from '@salesforce/label/c.PL_Deal_Recurring';
import oneTime from '@salesforce/label/c.PL_Deal_One_Time';
import chartSays from '@salesforce/label/c.PL_Deal_Chart_Says';
import usageLeftOut from '@salesforce/label/c.PL_Deal_Usage_Left_Out';
import attention from '@salesforce/label/c.PL_Deal_Attention';
import good from '@salesforce/label/c.PL_Deal_Good';
import show from '@salesforce/label/c.PL_Deal_Show';
import hide from '@salesforce/label/c.PL_Deal_Hide';
import invoices from '@salesforce/label/c.PL_Deal_Invoices';
import invoicesCaption from '@salesforce/label/c.PL_Deal_Invoices_Caption';
import invoiceDate from '@salesforce/label/c.PL_Deal_Invoice_Date';
import covers from '@salesforce/label/c.PL_Deal_Covers';
import total from '@salesforce/label/c.PL_Deal_Total';
import coversMore from '@salesforce/label/c.PL_Deal_Covers_More';
import noInvoices from '@salesforce/label/c.PL_Deal_No_Invoices';
import pageOf from '@salesforce/label/c.PL_Deal_Page_Of';
import nextPage from '@salesforce/label/c.PL_Deal_Next_Page';
import previousPage from '@salesforce/label/c.PL_Deal_Previous_Page';
import signed from '@salesforce/label/c.PL_Deal_Signed';
import invoicesInAll from '@salesforce/label/c.PL_Deal_Invoices_In_All';
import nextInvoice from '@salesforce/label/c.PL_Deal_Next_Invoice';
import receipt from '@salesforce/label/c.PL_Deal_Receipt';
import receiptSays from '@salesforce/label/c.PL_Deal_Receipt_Says';
import acceptedBy from '@salesforce/label/c.PL_Deal_Accepted_By';
import pricesMoved from '@salesforce/label/c.PL_Deal_Prices_Moved';
import catalogChecked from '@salesforce/label/c.PL_Deal_Catalog_Checked';
import discountOn from '@salesforce/label/c.PL_Deal_Discount_On';
import mrrFirst from '@salesforce/label/c.PL_Deal_Mrr_First';

export const labels = {
    deal,
    catalog,
    tcv,
    tcvNote,
    tcvNoteUsage,
    acv,
    mrr,
    averageDiscount,
    guardrails,
    within,
    withinWhy,
    needs,
    note,
    empty,
    emptyWhy,
    cannotBill,
    cannotBillOne,
    cannotBillMany,
    approvalMany,
    tcvIs,
    acvIs,
    waysOut,
    contractValue,
    moreProblems,
    goTo,
    firstInvoice,
    noInvoice,
    invoicesPerMonth,
    recurring,
    oneTime,
    chartSays,
    usageLeftOut,
    attention,
    good,
    show,
    hide,
    invoices,
    invoicesCaption,
    invoiceDate,
    covers,
    total,
    coversMore,
    noInvoices,
    pageOf,
    nextPage,
    previousPage,
    signed,
    invoicesInAll,
    nextInvoice,
    receipt,
    receiptSays,
    acceptedBy,
    pricesMoved,
    catalogChecked,
    discountOn,
    mrrFirst
};
