/** Why a deployment was refused or stopped. */
export type DeployReason = 'files' | 'mistakes' | 'unreachable' | 'refused' | 'differs' | 'slow';

const SENTENCES: Record<DeployReason, (about: string) => string> = {
  files: (about) => `读不了部署要用的文件。${about}`,
  mistakes: (about) => `这些平台不会接受，什么都没有改：\n${about}`,
  unreachable: (about) => `连不上云环境：${about}`,
  refused: (about) => `停在这里：${about}\n前面的已经做好，改好以后再运行一次，会接着做。`,
  differs: (about) => `做完以后再读一遍，和要的还不一样：\n${about}`,
  slow: (about) => `等了很久，函数 ${about} 还没有更新好。过几分钟再运行一次，会接着做。`,
};

/** A refusal of a deployment, with a sentence for the person at the command line. */
export class DeployError extends Error {
  constructor(
    readonly reason: DeployReason,
    about: string,
  ) {
    super(SENTENCES[reason](about));
    this.name = 'DeployError';
  }
}
