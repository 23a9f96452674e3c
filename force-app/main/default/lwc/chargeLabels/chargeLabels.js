import flat from '@salesforce/label/c.PL_Line_Flat';
import oneTime from '@salesforce/label/c.PL_Line_One_Time';
import perUnit from '@salesforce/label/c.PL_Line_Per_Unit';
import perUnitPlain from '@salesforce/label/c.PL_Line_Per_Unit_Plain';
import volume from '@salesforce/label/c.PL_Line_Volume';
import tiered from '@salesforce/label/c.PL_Line_Tiered';
import perMonth from '@salesforce/label/c.PL_Line_Per_Month';
import perQuarter from '@salesforce/label/c.PL_Line_Per_Quarter';
import perYearNote from '@salesforce/label/c.PL_Line_Per_Year_Note';
import ahead from '@salesforce/label/c.PL_Line_Ahead';
import afterUse from '@salesforce/label/c.PL_Line_After_Use';
import monthly from '@salesforce/label/c.PL_Line_Monthly';
import quarterly from '@salesforce/label/c.PL_Line_Quarterly';
import yearly from '@salesforce/label/c.PL_Line_Yearly';
import everyMonths from '@salesforce/label/c.PL_Line_Every_Months';
import everyQuarters from '@salesforce/label/c.PL_Line_Every_Quarters';
import everyYears from '@salesforce/label/c.PL_Line_Every_Years';
import onceAtStart from '@salesforce/label/c.PL_Line_Once_At_Start';
import onceAtEnd from '@salesforce/label/c.PL_Line_Once_At_End';
import periodMonths from '@salesforce/label/c.PL_Line_Period_Months';
import periodQuarters from '@salesforce/label/c.PL_Line_Period_Quarters';
import periodYear from '@salesforce/label/c.PL_Line_Period_Year';
import dealDesk from '@salesforce/label/c.PL_Line_Deal_Desk';
import tieredWithOverage from '@salesforce/label/c.PL_Charge_Tiered_With_Overage';
import graduatedPercentage from '@salesforce/label/c.PL_Charge_Graduated_Percentage';
import peakVolume from '@salesforce/label/c.PL_Charge_Peak_Volume';
import peakTiered from '@salesforce/label/c.PL_Charge_Peak_Tiered';
import inPackages from '@salesforce/label/c.PL_Charge_In_Packages';
import perPackage from '@salesforce/label/c.PL_Charge_Per_Package';
import units from '@salesforce/label/c.PL_Charge_Units';
import beyondIncluded from '@salesforce/label/c.PL_Charge_Beyond_Included';
import unitBeyond from '@salesforce/label/c.PL_Charge_Unit_Beyond';
import percentage from '@salesforce/label/c.PL_Charge_Percentage';
import percentageFee from '@salesforce/label/c.PL_Charge_Percentage_Fee';
import firstIncluded from '@salesforce/label/c.PL_Charge_First_Included';
import perDay from '@salesforce/label/c.PL_Charge_Per_Day';
import perDays from '@salesforce/label/c.PL_Charge_Per_Days';
import perWeek from '@salesforce/label/c.PL_Charge_Per_Week';
import perWeeks from '@salesforce/label/c.PL_Charge_Per_Weeks';
import perMonths from '@salesforce/label/c.PL_Charge_Per_Months';
import perQuarters from '@salesforce/label/c.PL_Charge_Per_Quarters';
import perHalfYear from '@salesforce/label/c.PL_Charge_Per_Half_Year';
import perHalfYears from '@salesforce/label/c.PL_Charge_Per_Half_Years';
import perYears from '@salesforce/label/c.PL_Charge_Per_Years';
import perTerm from '@salesforce/label/c.PL_Charge_Per_Term';
import daily from '@salesforce/label/c.PL_Charge_Daily';
import everyDays from '@salesforce/label/c.PL_Charge_Every_Days';
import weekly from '@salesforce/label/c.PL_Charge_Weekly';
import everyWeeks from '@salesforce/label/c.PL_Charge_Every_Weeks';
import halfYearly from '@salesforce/label/c.PL_Charge_Half_Yearly';
import everyHalfYears from '@salesforce/label/c.PL_Charge_Every_Half_Years';
import wholeTerm from '@salesforce/label/c.PL_Charge_Whole_Term';
import inArrears from '@salesforce/label/c.PL_Charge_In_Arrears';
import timesDays from '@salesforce/label/c.PL_Charge_Times_Days';
import timesHalfYears from '@salesforce/label/c.PL_Charge_Times_Half_Years';
import timesYears from '@salesforce/label/c.PL_Charge_Times_Years';
import divided from '@salesforce/label/c.PL_Charge_Divided';

/** How a charge is priced and how often it is billed. */
export const labels = {
    flat,
    oneTime,
    perUnit,
    perUnitPlain,
    volume,
    tiered,
    perMonth,
    perQuarter,
    perYearNote,
    ahead,
    afterUse,
    monthly,
    quarterly,
    yearly,
    everyMonths,
    everyQuarters,
    everyYears,
    onceAtStart,
    onceAtEnd,
    periodMonths,
    periodQuarters,
    periodYear,
    dealDesk,
    tieredWithOverage,
    graduatedPercentage,
    peakVolume,
    peakTiered,
    inPackages,
    perPackage,
    units,
    beyondIncluded,
    unitBeyond,
    percentage,
    percentageFee,
    firstIncluded,
    perDay,
    perDays,
    perWeek,
    perWeeks,
    perMonths,
    perQuarters,
    perHalfYear,
    perHalfYears,
    perYears,
    perTerm,
    daily,
    everyDays,
    weekly,
    everyWeeks,
    halfYearly,
    everyHalfYears,
    wholeTerm,
    inArrears,
    timesDays,
    timesHalfYears,
    timesYears,
    divided
};
