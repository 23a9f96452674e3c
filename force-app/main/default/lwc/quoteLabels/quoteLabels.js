import quote from '@salesforce/label/c.PL_Quote_Quote';
import quoteNumber from '@salesforce/label/c.PL_Quote_Quote_Number';
import account from '@salesforce/label/c.PL_Quote_Account';
import opportunity from '@salesforce/label/c.PL_Quote_Opportunity';
import validUntil from '@salesforce/label/c.PL_Quote_Valid_Until';
import owner from '@salesforce/label/c.PL_Quote_Owner';
import moreActions from '@salesforce/label/c.PL_Quote_More_Actions';
import save from '@salesforce/label/c.PL_Quote_Save';
import saveAgain from '@salesforce/label/c.PL_Quote_Save_Again';
import discard from '@salesforce/label/c.PL_Quote_Discard';
import reload from '@salesforce/label/c.PL_Quote_Reload';
import accept from '@salesforce/label/c.PL_Quote_Accept';
import submit from '@salesforce/label/c.PL_Quote_Submit';
import approve from '@salesforce/label/c.PL_Quote_Approve';
import reject from '@salesforce/label/c.PL_Quote_Reject';
import draft from '@salesforce/label/c.PL_Quote_Draft';
import inApproval from '@salesforce/label/c.PL_Quote_In_Approval';
import approved from '@salesforce/label/c.PL_Quote_Approved';
import presented from '@salesforce/label/c.PL_Quote_Presented';
import accepted from '@salesforce/label/c.PL_Quote_Accepted';
import active from '@salesforce/label/c.PL_Quote_Active';
import declined from '@salesforce/label/c.PL_Quote_Declined';
import expired from '@salesforce/label/c.PL_Quote_Expired';
import path from '@salesforce/label/c.PL_Quote_Path';
import pathDone from '@salesforce/label/c.PL_Quote_Path_Done';
import pathNow from '@salesforce/label/c.PL_Quote_Path_Now';
import pathStage from '@salesforce/label/c.PL_Quote_Path_Stage';
import obstacleBlocked from '@salesforce/label/c.PL_Quote_Obstacle_Blocked';
import obstacleUnchecked from '@salesforce/label/c.PL_Quote_Obstacle_Unchecked';
import obstacleNoLines from '@salesforce/label/c.PL_Quote_Obstacle_No_Lines';
import obstacleDealDesk from '@salesforce/label/c.PL_Quote_Obstacle_Deal_Desk';
import obstacleNotAllowed from '@salesforce/label/c.PL_Quote_Obstacle_Not_Allowed';
import obstacleFinal from '@salesforce/label/c.PL_Quote_Obstacle_Final';
import loading from '@salesforce/label/c.PL_Quote_Loading';
import loadFailed from '@salesforce/label/c.PL_Quote_Load_Failed';
import tryAgain from '@salesforce/label/c.PL_Quote_Try_Again';
import saveFailed from '@salesforce/label/c.PL_Quote_Save_Failed';
import acceptFailed from '@salesforce/label/c.PL_Quote_Accept_Failed';
import stepFailed from '@salesforce/label/c.PL_Quote_Step_Failed';
import unchecked from '@salesforce/label/c.PL_Quote_Unchecked';
import uncheckedSays from '@salesforce/label/c.PL_Quote_Unchecked_Says';
import removed from '@salesforce/label/c.PL_Quote_Removed';
import addedPlan from '@salesforce/label/c.PL_Quote_Added_Plan';
import catalogHere from '@salesforce/label/c.PL_Quote_Catalog_Here';
import catalogSame from '@salesforce/label/c.PL_Quote_Catalog_Same';
import seeChanges from '@salesforce/label/c.PL_Quote_See_Changes';
import hideChanges from '@salesforce/label/c.PL_Quote_Hide_Changes';
import priceWas from '@salesforce/label/c.PL_Quote_Price_Was';
import lineWas from '@salesforce/label/c.PL_Quote_Line_Was';
import dismiss from '@salesforce/label/c.PL_Quote_Dismiss';
import unknownError from '@salesforce/label/c.PL_Quote_Unknown_Error';
import announceTotal from '@salesforce/label/c.PL_Quote_Announce_Total';
import rejectReason from '@salesforce/label/c.PL_Quote_Reject_Reason';
import rejectSend from '@salesforce/label/c.PL_Quote_Reject_Send';
import approvalTitle from '@salesforce/label/c.PL_Quote_Approval_Title';
import approvalNeeded from '@salesforce/label/c.PL_Quote_Approval_Needed';
import discarded from '@salesforce/label/c.PL_Quote_Discarded';
import undo from '@salesforce/label/c.PL_Quote_Undo';
import elsewhere from '@salesforce/label/c.PL_Quote_Elsewhere';
import elsewhereSays from '@salesforce/label/c.PL_Quote_Elsewhere_Says';
import cannotHold from '@salesforce/label/c.PL_Quote_Cannot_Hold';

export const labels = {
    quote,
    quoteNumber,
    account,
    opportunity,
    validUntil,
    owner,
    moreActions,
    save,
    saveAgain,
    discard,
    reload,
    accept,
    submit,
    approve,
    reject,
    draft,
    inApproval,
    approved,
    presented,
    accepted,
    active,
    declined,
    expired,
    path,
    pathDone,
    pathNow,
    pathStage,
    obstacleBlocked,
    obstacleUnchecked,
    obstacleNoLines,
    obstacleDealDesk,
    obstacleNotAllowed,
    obstacleFinal,
    loading,
    loadFailed,
    tryAgain,
    saveFailed,
    acceptFailed,
    stepFailed,
    unchecked,
    uncheckedSays,
    removed,
    addedPlan,
    catalogHere,
    catalogSame,
    seeChanges,
    hideChanges,
    priceWas,
    lineWas,
    dismiss,
    unknownError,
    announceTotal,
    rejectReason,
    rejectSend,
    approvalTitle,
    approvalNeeded,
    discarded,
    undo,
    elsewhere,
    elsewhereSays,
    cannotHold
};
