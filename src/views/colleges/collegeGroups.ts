import type { MessageKey } from '../../i18n';

/** What a college is shown by: results first, then the inputs that make them, group by group. */
export const collegeGroups: readonly { readonly title: MessageKey; readonly variables: readonly string[] }[] =
  [
    {
      title: 'columnsStudents',
      variables: [
        'fullTimeStudents',
        'weightedStudents',
        'perStudentStandard',
        'appropriationDue',
        'appropriation',
        'perStudentAppropriationLevel',
        'floorShortfall',
        'possibleOffset',
      ],
    },
    {
      title: 'columnsPosts',
      variables: [
        'establishmentPosts',
        'staffInPost',
        'vacantPosts',
        'externalTeacherLimit',
        'externalTeachers',
        'externalTeacherCost',
        'partTimeTeacherLimit',
        'partTimeTeachers',
        'partTimeTeacherCost',
        'dualQualifiedTeachers',
        'dualQualifiedShare',
      ],
    },
    {
      title: 'columnsTraining',
      variables: [
        'trainingPersonTimes',
        'trainingIncome',
        'trainingDirectCost',
        'trainingPayBase',
        'trainingPayShare',
        'trainingPayMinimum',
        'trainingPay',
        'trainingPayMaximum',
        'trainingTeacherPay',
        'schoolConditionsFund',
        'payUnderTotal',
        'approvedPerformancePayTotal',
        'overApprovedTotal',
        'performancePayPool',
        'performancePayPerStaff',
      ],
    },
    {
      title: 'columnsEnrolment',
      variables: [
        'enrolmentPlan',
        'enrolmentActual',
        'planCompletionRate',
        'planReductionTriggered',
        'nextEnrolmentPlan',
      ],
    },
    {
      title: 'columnsAwards',
      variables: [
        'hostingAward',
        'winnerAward',
        'techTransferIncome',
        'techTransferReward',
        'mainContributorReward',
        'techTransferRetained',
      ],
    },
  ];
