import product from '@salesforce/label/c.PL_Line_Product';
import billed from '@salesforce/label/c.PL_Line_Billed';
import quantity from '@salesforce/label/c.PL_Line_Quantity';
import list from '@salesforce/label/c.PL_Line_List';
import discount from '@salesforce/label/c.PL_Line_Discount';
import net from '@salesforce/label/c.PL_Line_Net';
import perYear from '@salesforce/label/c.PL_Line_Per_Year';
import actions from '@salesforce/label/c.PL_Line_Actions';
import lines from '@salesforce/label/c.PL_Line_Lines';
import caption from '@salesforce/label/c.PL_Line_Caption';
import addProducts from '@salesforce/label/c.PL_Line_Add_Products';
import addLine from '@salesforce/label/c.PL_Line_Add_Line';
import undo from '@salesforce/label/c.PL_Line_Undo';
import redo from '@salesforce/label/c.PL_Line_Redo';
import quantityOf from '@salesforce/label/c.PL_Line_Quantity_Of';
import discountOf from '@salesforce/label/c.PL_Line_Discount_Of';
import unitOf from '@salesforce/label/c.PL_Line_Unit_Of';
import actionsFor from '@salesforce/label/c.PL_Line_Actions_For';
import removePlan from '@salesforce/label/c.PL_Line_Remove_Plan';
import oneCharge from '@salesforce/label/c.PL_Line_One_Charge';
import charges from '@salesforce/label/c.PL_Line_Charges';
import collapse from '@salesforce/label/c.PL_Line_Collapse';
import byTier from '@salesforce/label/c.PL_Line_By_Tier';
import onUse from '@salesforce/label/c.PL_Line_On_Use';
import once from '@salesforce/label/c.PL_Line_Once';
import billedOnUse from '@salesforce/label/c.PL_Line_Billed_On_Use';
import thatIs from '@salesforce/label/c.PL_Line_That_Is';
import above from '@salesforce/label/c.PL_Line_Above';
import upTo from '@salesforce/label/c.PL_Line_Up_To';
import noLimit from '@salesforce/label/c.PL_Line_No_Limit';
import pricePer from '@salesforce/label/c.PL_Line_Price_Per';
import tierFee from '@salesforce/label/c.PL_Line_Tier_Fee';
import included from '@salesforce/label/c.PL_Line_Included';
import tiersOf from '@salesforce/label/c.PL_Line_Tiers_Of';
import tieredSays from '@salesforce/label/c.PL_Line_Tiered_Says';
import volumeSays from '@salesforce/label/c.PL_Line_Volume_Says';
import recurringPerYear from '@salesforce/label/c.PL_Line_Recurring_Per_Year';
import plusOnce from '@salesforce/label/c.PL_Line_Plus_Once';
import plusUsage from '@salesforce/label/c.PL_Line_Plus_Usage';
import attention from '@salesforce/label/c.PL_Line_Attention';
import cannotBill from '@salesforce/label/c.PL_Line_Cannot_Bill';
import askApproval from '@salesforce/label/c.PL_Line_Ask_Approval';
import notANumber from '@salesforce/label/c.PL_Line_Not_A_Number';
import unknownPlan from '@salesforce/label/c.PL_Line_Unknown_Plan';
import emptyTitle from '@salesforce/label/c.PL_Line_Empty_Title';
import emptyText from '@salesforce/label/c.PL_Line_Empty_Text';
import searchPlans from '@salesforce/label/c.PL_Line_Search_Plans';
import searchHint from '@salesforce/label/c.PL_Line_Search_Hint';
import searching from '@salesforce/label/c.PL_Line_Searching';
import noPlans from '@salesforce/label/c.PL_Line_No_Plans';
import plansFound from '@salesforce/label/c.PL_Line_Plans_Found';
import add from '@salesforce/label/c.PL_Line_Add';
import addPlan from '@salesforce/label/c.PL_Line_Add_Plan';
import closePicker from '@salesforce/label/c.PL_Line_Close_Picker';
import searchFailed from '@salesforce/label/c.PL_Line_Search_Failed';
import terms from '@salesforce/label/c.PL_Line_Terms';
import term from '@salesforce/label/c.PL_Line_Term';
import months from '@salesforce/label/c.PL_Line_Months';
import from from '@salesforce/label/c.PL_Line_From';
import inWord from '@salesforce/label/c.PL_Line_In';
import billedOnDay from '@salesforce/label/c.PL_Line_Billed_On_Day';
import termInMonths from '@salesforce/label/c.PL_Line_Term_In_Months';
import startDate from '@salesforce/label/c.PL_Line_Start_Date';
import currency from '@salesforce/label/c.PL_Line_Currency';
import billDay from '@salesforce/label/c.PL_Line_Bill_Day';
import saved from '@salesforce/label/c.PL_Line_Saved';
import unsaved from '@salesforce/label/c.PL_Line_Unsaved';
import saving from '@salesforce/label/c.PL_Line_Saving';
import math from '@salesforce/label/c.PL_Line_Math';
import mathOff from '@salesforce/label/c.PL_Line_Math_Off';
import yearWord from '@salesforce/label/c.PL_Line_Year_Word';
import editLine from '@salesforce/label/c.PL_Line_Edit_Line';
import moreLines from '@salesforce/label/c.PL_Line_More_Lines';
import whyYear from '@salesforce/label/c.PL_Line_Why_Year';
import onePlanFound from '@salesforce/label/c.PL_Line_One_Plan_Found';
import intervals from '@salesforce/label/c.PL_Line_Intervals';
import byInterval from '@salesforce/label/c.PL_Line_By_Interval';
import inAll from '@salesforce/label/c.PL_Line_In_All';
import committed from '@salesforce/label/c.PL_Line_Committed';
import intervalsOf from '@salesforce/label/c.PL_Line_Intervals_Of';
import interval from '@salesforce/label/c.PL_Line_Interval';
import intervalDays from '@salesforce/label/c.PL_Line_Interval_Days';
import intervalValue from '@salesforce/label/c.PL_Line_Interval_Value';
import firstInterval from '@salesforce/label/c.PL_Line_First_Interval';
import sumOfFirst from '@salesforce/label/c.PL_Line_Sum_Of_First';
import lessShared from '@salesforce/label/c.PL_Line_Less_Shared';
import fromDay from '@salesforce/label/c.PL_Line_From_Day';
import toDay from '@salesforce/label/c.PL_Line_To_Day';
import off from '@salesforce/label/c.PL_Line_Off';
import offUntil from '@salesforce/label/c.PL_Line_Off_Until';
import discountUntil from '@salesforce/label/c.PL_Line_Discount_Until';
import negotiated from '@salesforce/label/c.PL_Line_Negotiated';
import stepUp from '@salesforce/label/c.PL_Line_Step_Up';
import priceEach from '@salesforce/label/c.PL_Line_Price_Each';
import tierPercent from '@salesforce/label/c.PL_Line_Tier_Percent';
import tierPackage from '@salesforce/label/c.PL_Line_Tier_Package';
import tierOverage from '@salesforce/label/c.PL_Line_Tier_Overage';
import overageSays from '@salesforce/label/c.PL_Line_Overage_Says';
import graduatedSays from '@salesforce/label/c.PL_Line_Graduated_Says';
import peakVolumeSays from '@salesforce/label/c.PL_Line_Peak_Volume_Says';
import peakTieredSays from '@salesforce/label/c.PL_Line_Peak_Tiered_Says';
import activation from '@salesforce/label/c.PL_Line_Activation';
import acceptance from '@salesforce/label/c.PL_Line_Acceptance';
import offInterval from '@salesforce/label/c.PL_Line_Off_Interval';
import offQuote from '@salesforce/label/c.PL_Line_Off_Quote';
import stackingCompound from '@salesforce/label/c.PL_Line_Stacking_Compound';
import stackingSum from '@salesforce/label/c.PL_Line_Stacking_Sum';
import stackingBest from '@salesforce/label/c.PL_Line_Stacking_Best';

export const labels = {
    product,
    billed,
    quantity,
    list,
    discount,
    net,
    perYear,
    actions,
    lines,
    caption,
    addProducts,
    addLine,
    undo,
    redo,
    quantityOf,
    discountOf,
    unitOf,
    actionsFor,
    removePlan,
    oneCharge,
    charges,
    collapse,
    byTier,
    onUse,
    once,
    billedOnUse,
    thatIs,
    above,
    upTo,
    noLimit,
    pricePer,
    tierFee,
    included,
    tiersOf,
    tieredSays,
    volumeSays,
    recurringPerYear,
    plusOnce,
    plusUsage,
    attention,
    cannotBill,
    askApproval,
    notANumber,
    unknownPlan,
    emptyTitle,
    emptyText,
    searchPlans,
    searchHint,
    searching,
    noPlans,
    plansFound,
    add,
    addPlan,
    closePicker,
    searchFailed,
    terms,
    term,
    months,
    from,
    inWord,
    billedOnDay,
    termInMonths,
    startDate,
    currency,
    billDay,
    saved,
    unsaved,
    saving,
    math,
    mathOff,
    yearWord,
    editLine,
    moreLines,
    whyYear,
    onePlanFound,
    intervals,
    byInterval,
    inAll,
    committed,
    intervalsOf,
    interval,
    intervalDays,
    intervalValue,
    firstInterval,
    sumOfFirst,
    lessShared,
    fromDay,
    toDay,
    off,
    offUntil,
    discountUntil,
    negotiated,
    stepUp,
    priceEach,
    tierPercent,
    tierPackage,
    tierOverage,
    overageSays,
    graduatedSays,
    peakVolumeSays,
    peakTieredSays,
    activation,
    acceptance,
    offInterval,
    offQuote,
    stackingCompound,
    stackingSum,
    stackingBest
};
