/** Words that often open a Vietnamese sentence and never continue a name: they tell `A. Sau đó` from `A. Nguyễn`. */
import { hashSyllable } from './hash.js';

const STARTERS = new Set(
  (
    'anh bà bạn bên bị bởi các cả cách chỉ chị cho chúng có còn cô công cơ của cùng cũng cụ dù do dưới đang đã đại đây đến đề để đối đó đồng được em ' +
    'gia giữa hai hàng hiện họ hơn hôm khi không kể là lúc lực mặc mỗi một mới mọi ngày ngoài người ngay nhân nhằm nhiều nhìn nhờ nhưng những nếu nó ' +
    'ông phía qua quá ra rất rồi sau sáng sẽ số sự tại tất thay theo thì thế tôi toàn tối tổng trên trong trước trung trả trận tuy từ tới vào vẫn vậy về ' +
    'vì việc với ở vụ vừa xe đêm chiều năm tháng ba bốn cảnh khoảng gần hồi hôm dự kết liên lãnh nạn tuổi nguyên'
  )
    .split(' ')
    .map(hashSyllable),
);

export const isStarterHash = (hash: number): boolean => STARTERS.has(hash);
export const isSentenceStarter = (syllable: string): boolean => STARTERS.has(hashSyllable(syllable));
