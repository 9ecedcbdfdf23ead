declare module 'vn-num2words' {
  export default function spell(value: number): string;
}
