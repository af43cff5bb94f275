/** Why a backup or a restore was refused. */
export type BackupReason =
  | 'noSource'
  | 'folderInUse'
  | 'notPlain'
  | 'unknownCollection'
  | 'noBackup'
  | 'incomplete'
  | 'damaged'
  | 'unknownFormat'
  | 'unknownSchema'
  | 'unsettled'
  | 'notEmpty'
  | 'noCollection'
  | 'changedMeanwhile';

const SENTENCES: Record<BackupReason, (about: string) => string> = {
  noSource: (about) => `没有找到要备份的数据：${about}。`,
  folderInUse: (about) => `${about} 里已经有别的东西。请换一个空文件夹。`,
  notPlain: (about) => `${about} 有备份存不下的值，没有备份。请把这一行告诉开发的人。`,
  unknownCollection: (about) => `这个版本不认识集合 ${about}。请用写下它的那个版本（或更新的）来做。`,
  noBackup: (about) => `${about} 里没有备份。`,
  incomplete: (about) => `${about} 里的备份没有做完，不能恢复。请重新备份。`,
  damaged: (about) => `备份坏了：${about}。请用另一份备份。`,
  unknownFormat: (about) => `这份备份的格式是 ${about}，这个版本读不了。请用更新的版本。`,
  unknownSchema: (about) => `${about} 是更新的版本写的，这个版本读不了。请用更新的版本恢复。`,
  unsettled: (about) =>
    `备份的时候一直有人在写（${about}），这几个集合之间可能对不上。请在夜里重新备份；一定要用这份，请加 --unsettled。`,
  notEmpty: (about) => `要恢复到的地方不是空的，也不只有这份备份里的内容：${about}。什么都没有写。`,
  noCollection: (about) => `那边还没有集合 ${about}。请先运行 npm run deploy。`,
  changedMeanwhile: (about) =>
    `恢复以后再读一遍，和备份不一样：${about}。恢复的时候请停下定时器和别的写入，清空以后再来一次。`,
};

/** A refusal of a backup or a restore, with a sentence for the person at the command line. */
export class BackupError extends Error {
  constructor(
    readonly reason: BackupReason,
    about: string,
  ) {
    super(SENTENCES[reason](about));
    this.name = 'BackupError';
  }
}
