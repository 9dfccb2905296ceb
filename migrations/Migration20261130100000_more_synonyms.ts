import { Migration } from "@mikro-orm/migrations";

/** More words of the illness that mean the same. A group is left out where administrators have one for its words. */
export class Migration20261130100000_more_synonyms extends Migration {
  override up(): void {
    for (const group of groups) this.addSql(addGroup(group));
  }

  override down(): void {
    for (const group of groups) this.addSql(`delete from synonym_group where words = ${wordsOf(group)}`);
  }
}

const groups = [
  ["保肛", "保留肛门", "sphincter-preserving", "sphincter preservation", "sphincter-sparing"],
  ["便血", "大便带血", "blood in stool", "rectal bleeding", "haematochezia", "hematochezia"],
  ["造口旁疝", "parastomal hernia"],
  ["里急后重", "tenesmus"],
  ["奥沙利铂", "oxaliplatin"],
  ["卡培他滨", "希罗达", "capecitabine", "Xeloda"],
  ["飞机", "坐飞机", "乘机", "plane", "flight", "flying"],
];

const wordsOf = (group: string[]) => `array[${group.map((word) => `'${word}'`).join(", ")}]`;

const addGroup = (group: string[]) => `
insert into synonym_group (id, words, updated_at)
select gen_random_uuid(), ${wordsOf(group)}, now()
where not exists (select from synonym_group where words && ${wordsOf(group)})`;
