/**
 * The style of a report that is sent by itself: readable at any width and on paper. Insertions are underlined and deletions struck
 * through besides being coloured, so that nothing hangs on colour alone; both colours have a contrast above 7 : 1 on their ground.
 */
export const REPORT_STYLE = `
body{margin:0;color:#0b0c0c;background:#fff;font:1rem/1.5 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.8rem;line-height:1.2}h2{margin-top:2rem;border-top:1px solid #b1b4b6;padding-top:1rem;font-size:1.35rem}h3{font-size:1.1rem}
li{margin:.3rem 0}li ul{color:#383f43}a{color:#1a5490}
.notice{border-left:.4rem solid #505a5f;padding:.5rem 1rem;background:#f3f2f1}
ins,[data-diff=ins]{background:#e3f4e8;color:#00401c;text-decoration:underline}
del,[data-diff=del]{background:#fbe6e4;color:#6b0f08;text-decoration:line-through}
table{border-collapse:collapse}td,th{border:1px solid #b1b4b6;padding:.3rem .5rem;text-align:left;vertical-align:top}
@media print{a{color:inherit}main{max-width:none;padding:0}}
`
