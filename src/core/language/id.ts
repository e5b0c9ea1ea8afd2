import { type Locale, words } from './locale.ts';

/** Indonesian. `jumlah` is the word for a number of things as well as for their sum, and is loose alone. */
export const id: Locale = {
  tag: 'id',
  decimalMark: ',',
  monthFirst: false,
  monthNames: words('januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember'),
  commonWords: words(
    'yang, dengan, untuk, dari, pada, adalah, tidak, ini, itu, dalam, akan, oleh, atau, sebagai, juga, dapat, lebih, antara, serta, tersebut',
  ),
  summaryWords: {
    count: words('banyaknya, jumlah data, jumlah responden, jumlah sampel, jumlah baris, n ='),
    sum: words(`
      total, jumlah total, total jumlah, total keseluruhan, jumlah keseluruhan, jumlah seluruhnya, total akhir, jumlah akhir, subtotal, sub total, sub-total,
      sub jumlah
    `),
    difference: words('selisih, saldo, saldo akhir, neto, laba bersih'),
    mean: words('rata-rata, rata rata, rerata, rata-rata hitung, nilai rata-rata, nilai rerata'),
    median: words('median, nilai tengah, nilai median'),
    min: words('minimum, min, min., minimal, terendah, terkecil, nilai minimum'),
    max: words('maksimum, maks, maks., max, maksimal, tertinggi, terbesar, nilai maksimum'),
  },
  subtotalWords: words('subtotal, sub total, sub-total, sub jumlah'),
  resultWords: words('hasil, surplus, defisit, laba, rugi, laba/rugi, sisa'),
  looseSummaryWords: words('jumlah, keseluruhan, seluruh, semua, semua kelompok'),
  excludingWords: words('tanpa, kecuali, tidak termasuk, sebelum, sesudah, setelah, di luar, dikurangi, sisa'),
  optionalWords: words('opsional, pilihan'),
  partWords: words('di antaranya, diantaranya, termasuk, yang terdiri dari'),
  grandWords: words('keseluruhan, seluruhnya, akhir, seluruh'),
  durationUnits: {
    detik: 1,
    dtk: 1,
    menit: 60,
    mnt: 60,
    jam: 3600,
    hari: 86400,
    minggu: 604800,
    pekan: 604800,
  },
  durationWords: words('durasi, lama waktu, lama wawancara, waktu tempuh, waktu kerja, durasi wawancara, total waktu'),
  groupWords: words('kelompok, kelompok fokus, sesi, kohort, gelombang, blok'),
  identifierWords: words('no, no., nomor, nim, nip, nik, kode, id, nomor urut, #'),
  nonAdditiveWords: words(`
    rasio, tingkat, umur, usia, harga satuan, biaya satuan, harga per, tahun, tahun lahir, tanggal, peringkat, ranking, indeks, nilai, skor, kode pos, telepon,
    suhu, temperatur, kepadatan, kerapatan, versi, halaman, bab, rata-rata, rata rata, rerata, median, modus, minimum, maksimum, maks, minimal, maksimal,
    standar deviasi, simpangan baku, varians, ragam, koefisien, kecepatan, mulai, selesai, waktu mulai, waktu selesai, kedatangan, keberangkatan, langkah,
    lantai, persen, persentase, suku bunga, tarif pajak, kurs, tertinggi, terendah, terbesar, terkecil, terbaik, terburuk, pertumbuhan, efisiensi, akurasi,
    presisi, ketelitian, probabilitas, peluang, korelasi, kumulatif, saldo, prioritas, lintang, bujur
  `),
  derivedWords: words(
    'selisih, perbedaan, deviasi, simpangan, perubahan, kenaikan, penurunan, pertumbuhan, pangsa, proporsi, persen, persentase, rasio, penghematan, sisa, saldo, neto, laba, margin, terbobot, tertimbang, jumlah harga, subtotal, cakupan, rata-rata',
  ),
  selectingPhrases: words(
    'dua terbaik, tiga terbaik, hasil terbaik, tidak dihitung, tidak termasuk, tidak diperhitungkan, dikecualikan, kecuali, hanya sekali, hanya satu kali, tanpa opsi',
  ),
  runningTotalWords: words('kumulatif, akumulasi, total berjalan'),
  closingWords: words('saldo penutup, saldo akhir periode, persediaan akhir'),
  reductionWords: words('dikurangi, pengeluaran, penarikan, potongan, pengurangan'),
  weightWords: words('bobot, koefisien, proporsi, sks, kontribusi'),
  boundWords: words('mulai, selesai, awal, akhir'),
  periodWords: words('bulan, bln, tahun, thn, triwulan, kuartal, minggu, pekan, hari, malam'),
  absentWords: words('tidak ada, tidak ada data, tidak berlaku, tidak tersedia, tidak diketahui, tidak disebutkan, kosong, nihil, libur'),
  roughlyWords: words('sekitar, kira-kira, kurang lebih, lebih kurang, hingga'),
  rangeWords: words('sampai, sampai dengan, hingga, s.d., s/d'),
  outOfWords: words('dari'),
  dittoWords: words('idem, sama, sama dengan di atas, lihat di atas, sda'),
  placeholders: words(
    'akan dilengkapi, akan diisi, akan ditambahkan, belum diisi, perlu dilengkapi, harus dilengkapi, akan ditulis, segera hadir, isi di sini',
  ),
  stateWords: words('akan dilengkapi, belum diisi, perlu dilengkapi, segera hadir'),
  stateHeaders: words('status, keadaan, tahap'),
  captionWords: words('tabel, tab.'),
  figureWords: words('gambar, gbr., grafik, bagan, peta, foto, diagram, ilustrasi, kotak, skema'),
  numberedWords: words('gambar, tabel, grafik'),
  countedWords: words(`
    wawancara, peserta, halaman, kata, menit, jam, hari, minggu, bulan, tahun, orang, responden, informan, dokumen, artikel, pengamatan, observasi, contoh,
    langkah, pertanyaan, kuesioner, bab, jawaban, sesi, kunjungan, mahasiswa, siswa
  `),
  letteredWords: words(`
    generasi, sumbu, tipe, jenis, kelas, kelompok, grup, perusahaan, proyek, platform, twitter, variabel, faktor, model, versi, bab, bagian, jilid, buku, lampiran,
    pasal, artikel, baris, kolom, fase, tahap, langkah, kasus, orang, pasien, bapak, ibu, malcolm, setiap, tiap, per, terakhir, pertama, titik
  `),
  pageWords: words('halaman'),
  remarkWords: words('keterangan, catatan, komentar, lain-lain, ket., ket'),
  generatedSections: words('daftar pustaka, referensi, kepustakaan, daftar isi, daftar gambar, daftar tabel, indeks'),
  partialWords: words(
    'cuplikan, kutipan, pilihan, terpilih, antara lain, misalnya, contoh, contohnya, sebagian, utama, dll., dsb., termasuk',
  ),
  mergeVerbs: words('gabungkan, menggabungkan, jumlahkan, menjumlahkan, kelompokkan'),
  totalVerbs: words('hitung, menghitung, hitung ulang, periksa, memeriksa, perbarui, lengkapi, perbaiki, tambahkan'),
  verbsLast: false,
  consentWords: words(
    'saya telah membaca, saya memahami, saya mengerti, saya setuju, saya bersedia, saya menyatakan, saya menyetujui, dengan ini',
  ),
  answerWords: words(
    'ya, tidak, mungkin, tidak tahu, laki-laki, perempuan, lainnya, setuju, tidak setuju, belum dimulai, sedang berjalan, selesai',
  ),
  degreeWords: words('lebih, kurang, sedikit, banyak, tinggi, rendah, cepat, lambat, baik, buruk, besar, kecil, murah, mahal'),
  priorityWords: words('prioritas'),
  priorityLevels: {
    highest: words('sangat tinggi, tertinggi'),
    high: words('tinggi'),
    medium: words('sedang'),
    low: words('rendah'),
    lowest: words('sangat rendah, terendah'),
  },
  labelMark: ': ',
  perWords: words('per'),
  inWords: words('dalam'),
  andWords: words('dan'),
};
