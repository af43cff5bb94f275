import { Text, View } from '@tarojs/components';
import type { Moment } from '@domain/time';
import { formatDay } from '@domain/vocabulary/time';
import type { PublicCard } from '@domain/walls/view';
import { go } from '@/routes';
import { wallText as text } from '@/text/walls/walls';
import { wallRoutes } from '@/wallRoutes';
import { LinkButton } from '@/ui/actions/Button';
import { Card } from '@/ui/layout/Card';
import { CardContent } from './CardContent';
import './WallItem.scss';

/** One card of the wall, with where and when below it. */
export const WallItem = ({ card, now }: { card: PublicCard; now: Moment }) => (
  <Card className="wall-item">
    <CardContent card={card} />
    <View className="wall-item__foot">
      <Text className="wall-item__where">
        {card.communityName} · {text.publishedAt(formatDay(card.publishedAt, now))}
      </Text>
      <View className="wall-item__flag">
        <LinkButton
          label={`${text.flag}，${card.fields?.problem.slice(0, 12) ?? card.notice?.title ?? ''}`}
          onClick={() => go(wallRoutes.card(card.id))}
        >
          {text.flag}
        </LinkButton>
      </View>
    </View>
  </Card>
);
