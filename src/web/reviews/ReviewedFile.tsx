import { downloadAddress } from '../../contract/address.ts'
import { downloadReviewedFile, previewReviewedFile, reviewedPages, type ReviewReply } from '../../contract/reviews.ts'
import { FilePages } from '../kit/files/FilePages.tsx'
import { fileSize } from '../kit/files/file-size.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { Note } from '../kit/parts/Note.tsx'
import classes from './Reviews.module.css'

type Props = { review: ReviewReply; file: NonNullable<ReviewReply['file']> }

/** The school's own file, to be read beside the sheet; where the reading is blind, no more about it than must be. */
export function ReviewedFile({ review: { regionId, id, rule, address }, file: { name, kind, size, isShown } }: Props) {
  const params = { region: regionId, id }
  return (
    <section aria-label="Файл школы">
      <h2 className={classes.section}>Документ сдан своим файлом</h2>
      <div className={classes.about}>
        <p className={classes.text}><Icon name="file" size={18} /> <a href={downloadAddress(downloadReviewedFile, { params })}>{name}</a> <span className={classes.small}>{kind}, {fileSize(size)}</span></p>
        {address !== null && <p className={classes.text}>На сайте школы: <a href={address} rel="noreferrer noopener" target="_blank">{address}</a></p>}
        {rule.isBlind && <Note tone="doubt" title="Внутри файла школа могла назвать себя.">Имя файла и адрес на сайте от вас скрыты. Сам файл Опора не переписывает: заключение ссылается на его контрольную сумму. Если узнали школу и это мешает судить о документе, откажитесь от экспертизы.</Note>}
      </div>
      {isShown ? <div className={classes.pages}><FilePages name={name} source={(page) => downloadAddress(previewReviewedFile, { params, query: { page } })} most={reviewedPages} /></div> : <p className={classes.small}>Этот файл здесь не показать: скачайте его и читайте рядом с листом. Места замечаний называются по разделам шаблона.</p>}
    </section>
  )
}
