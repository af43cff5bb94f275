/** Templates in one question of WeChat; its documents say five in one place and three in another. */
export const MAX_TEMPLATES = 3;
