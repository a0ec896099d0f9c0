/** How people head the columns of a roster and what they write into its cells, in both languages; compared without blanks and brackets. */
export const rosterHeads = {
  roles: {
    id: [
      '代码', '院校代码', '学校代码', '学校标识码', '院校标识码', '单位代码', '机构代码', '编号', '学校编号', '院校编号',
      'id', 'code', 'school id', 'school code', 'institution id', 'institution code',
    ],
    nameZh: [
      '名称', '院校', '学校', '院校名称', '学校名称', '单位名称', '单位', '校名', '机构名称', '学校全称',
      'name', 'school', 'institution', 'school name', 'institution name', 'college', 'college name',
    ],
    nameEn: ['英文名称', '英文名', 'english name', 'name (english)', 'name in english'],
    level: [
      '层次', '办学层次', '院校层次', '学校层次', '学校类型', '院校类型', '办学类型', '类别', 'level', 'type', 'level of education',
    ],
    ownerLevel: [
      '隶属', '隶属关系', '隶属级别', '举办者', '举办者级别', '举办者类型', '主管部门级别', '预算级次', 'owner', 'owner level', 'run by', 'owned by',
    ],
  },
  /** Further names of figures, besides the labels of the policies. */
  figures: {
    fullTimeStudents: [
      '在校生', '在校生数', '在校学生', '在校学生数', '学生数', '全日制在校学生', '全日制在校生数', '在校生人数', 'students', 'number of students', 'enrolment',
    ],
    enrolmentActual: ['招生数', '招生人数', '实际招生数', 'intake'],
    graduates: ['毕业生数', '毕业生人数'],
    establishmentPosts: ['编制', '编制数', '核定编制', '事业编制', '事业编制数', 'posts', 'approved posts'],
    staffInPost: ['在编人数', '在编在岗', '在岗人数', '在编教职工', 'staff'],
    fullTimeTeachers: ['专任教师数', '专任教师人数', 'teachers'],
    dualQualifiedTeachers: ['双师型教师数', '双师型', '双师型教师人数'],
    specialisedTeachers: ['专业课教师数', '专业教师', '专业教师数'],
    externalTeachers: ['外聘教师数', '外聘教师人数'],
    partTimeTeachers: ['兼职教师数', '兼职教师人数'],
    perStudentStandard: ['生均拨款', '生均财政拨款标准', '生均经费标准'],
    operatingStandard: ['生均公用经费', '公用经费标准'],
    tuitionIncome: ['学费', '学费总收入', 'tuition', 'tuition fees'],
    trainingPersonTimes: ['培训人次', '培训人次数'],
    evaluationScore: ['评估得分', '评估分数', '办学质量评估'],
  } as Readonly<Record<string, readonly string[]>>,
  levels: {
    higher: ['高职', '高等', '高等职业', '高等职业教育', '高职院校', '高职专科', '专科', '大专', '高职(专科)', '本科', '职业本科', '高校', 'higher', 'college', 'tertiary'],
    secondary: ['中职', '中等', '中等职业', '中等职业教育', '中职学校', '中专', '职高', '技工', '技工学校', '职教中心', 'secondary', 'school'],
  },
  owners: {
    central: ['中央', '部属', '国家', 'central', 'national'],
    province: ['省', '省级', '省属', '自治区', '自治区级', '自治区本级', '区直', '直辖市', 'province', 'provincial'],
    prefecture: ['市', '地市', '市级', '地级', '地市级', '市属', '盟', '盟市', '盟市级', '盟本级', '市本级', '州', 'prefecture', 'city', 'municipal'],
    county: ['县', '县级', '县属', '旗', '旗县', '旗县级', '旗县(市)', '区县', '区县级', 'county'],
    private: ['民办', '民办学校', '社会力量', 'private'],
    enterprise: ['企业', '企业办', '企业举办', '国企', '行业企业', 'enterprise'],
  },
  /** A row of sums, which is no school. */
  totals: ['合计', '总计', '小计', '共计', '全盟合计', '全市合计', '全省合计', 'total', 'totals', 'sum', 'grand total'],
  /** What stands for “not known”; never for zero. */
  missing: ['-', '--', '—', '——', '–', '―', '/', '\\', '…', '...', '……', '·', '?', '？', '不详', '暂无', '无数据', '未知', '缺', 'n/a', 'na', 'null', 'none', 'unknown'],
  yes: ['是', '有', '√', '✓', '对', 'true', 'yes', 'y'],
  no: ['否', '无', '×', '✗', 'x', 'false', 'no', 'n'],
  everyYear: ['每年', '各年', '逐年', '历年相同', 'every year'],
  /** What follows or precedes the digits of a year, and introduces a unit. */
  yearSuffix: '(?:学年度|学年|年度|年)?',
  unitPrefix: '单位[:：]?|unit:?',
  powers: { 千: 'thousand', 万: 'wan', 百万: 'million', 亿: 'yi', thousand: 'thousand', k: 'thousand', '10,000': 'wan', million: 'million' },
  money: ['元', '元人民币', '人民币元', 'yuan', 'cny', 'rmb'],
  people: ['人', '名', '个', '人次', '次', '项', '分', '所', 'people', 'persons', 'posts', 'person-times', 'contests', 'awards', 'points'],
  percent: ['%', '百分比', 'percent'],
  permille: ['‰'],
  plain: ['比例', '小数', 'ratio', 'share'],
} as const;
