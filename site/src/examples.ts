/** Articles of the project's own, to try the page with. */
import border from '../../fixtures/bien-gioi.txt?raw';
import bank from '../../fixtures/tai-chinh.txt?raw';
import festival from '../../fixtures/van-hoa.txt?raw';

export const EXAMPLES: readonly { readonly name: string; readonly text: string }[] = [border, bank, festival].map((text) => ({
  name: text.split('\n').find((line) => line.length > 30) ?? '',
  text,
}));
