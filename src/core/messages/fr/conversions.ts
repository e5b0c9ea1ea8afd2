/** What is said of the rewrites that turn a table into another form, in French. */
export const frenchConversions: Readonly<Record<string, string>> = {
  'pipe-to-html.name': 'Convertir le tableau à barres en tableau HTML',
  'pipe-to-html.summary': 'Écrire un tableau à barres verticales en HTML.',
  'pipe-to-html.done': 'Le tableau est écrit en HTML : {rows} {rows|ligne|lignes}, {columns} {columns|colonne|colonnes}.',
  'pipe-to-html.not-pipe': 'Le tableau n’est pas écrit avec des barres verticales ; convert-table convertit toutes les formes.',
  'pipe-to-html.nothing': 'Le tableau est écrit en HTML.',
  'pipe-to-html.note': 'La cellule « {text} » contient un appel de note, qui n’en est pas un dans du HTML.',
  'pipe-to-html.reference': 'La cellule « {text} » contient un lien dont la cible n’est pas définie dans le chapitre.',
  'pipe-to-html.markup': 'La cellule « {text} » contient une balise sans son pendant, qui en HTML déborderait de la cellule.',
  'pipe-to-html.surplus': 'Cette ligne a plus de cellules que l’en-tête n’a de colonnes ; leur contenu serait perdu.',
  'pipe-to-html.beside': 'Une ligne du tableau contient autre chose que lui.',
  'pipe-to-html.title': 'Écrire le tableau en HTML',

  'html-to-pipe.name': 'Convertir le tableau HTML en tableau à barres',
  'html-to-pipe.summary': 'Écrire un tableau HTML avec des barres verticales, si rien n’est perdu.',
  'html-to-pipe.done':
    'Le tableau est écrit avec des barres verticales : {rows} {rows|ligne|lignes}, {columns} {columns|colonne|colonnes}.',
  'html-to-pipe.not-html': 'Le tableau n’est pas écrit en HTML ; convert-table convertit toutes les formes.',
  'html-to-pipe.nothing': 'Le tableau est écrit avec des barres verticales.',
  'html-to-pipe.spans':
    'La cellule « {text} » s’étend sur plusieurs lignes ou colonnes, ce qu’un tableau à barres verticales ne peut pas montrer.',
  'html-to-pipe.no-header': 'Aucune ligne ne nomme les colonnes ; un tableau à barres verticales en a besoin.',
  'html-to-pipe.headers': 'D’autres lignes nomment des colonnes ; un tableau à barres verticales n’en a qu’une, en haut.',
  'html-to-pipe.surplus':
    'Cette ligne a plus de cellules que l’en-tête n’a de colonnes ; un tableau à barres verticales ne les montrerait pas.',
  'html-to-pipe.block': 'Une cellule contient l’élément « {name} », qui ne tient pas sur une ligne.',
  'html-to-pipe.nested': 'Une cellule contient elle-même un tableau.',
  'html-to-pipe.caption': 'Le tableau a une légende, pour laquelle un tableau à barres verticales n’a pas de place.',
  'html-to-pipe.comment': 'Un commentaire serait perdu : {name}',
  'html-to-pipe.attribute': 'L’attribut « {name} » serait perdu.',
  'html-to-pipe.beside': 'Une ligne du tableau contient autre chose que lui.',
  'html-to-pipe.title': 'Écrire le tableau avec des barres verticales',

  'html-to-grid.name': 'Convertir le tableau HTML en tableau grille',
  'html-to-grid.summary': 'Donner un tableau HTML sous forme de grille pour Pandoc.',
  'html-to-grid.not-html': 'Le tableau n’est pas écrit en HTML ; convert-table convertit toutes les formes.',
  'html-to-grid.comment': 'La cellule « {text} » contient un commentaire, qui n’a pas de place dans une grille.',
  'html-to-grid.strange': 'La cellule « {text} » contient <{name}>, qui n’a pas de place dans une grille.',
  'html-to-grid.title': 'Donner le tableau sous forme de grille pour Pandoc',

  'convert-table.name': 'Convertir le tableau…',
  'convert-table.summary':
    'Écrire un tableau sous une autre forme : barres, HTML, grille, tirets, directive, LaTeX. Ce qui serait perdu est nommé, et ne disparaît qu’une fois que vous le confirmez.',
  'convert-table.option.to': 'la forme qu’il doit avoir',
  'convert-table.option.confirm': 'le convertir bien que quelque chose soit perdu',
  'convert-table.done': 'Le tableau est écrit sous la forme {to} : {rows} {rows|ligne|lignes}, {columns} {columns|colonne|colonnes}.',
  'convert-table.nothing': 'Le tableau est écrit sous la forme {to}.',
  'convert-table.spans':
    'La cellule « {text} » s’étend sur plusieurs lignes ou colonnes, ce que la forme {to} ne peut pas montrer ; grid, html et latex le peuvent.',
  'convert-table.blocks':
    'La cellule « {text} » contient une liste ou plusieurs paragraphes, ce que la forme {to} ne peut pas montrer ; grid et list-table le peuvent.',
  'convert-table.heads':
    '{heads} lignes nomment les colonnes, et la forme {to} en a une au plus ; grid, html et latex en ont autant qu’il en faut.',
  'convert-table.no-head': 'Aucune ligne ne nomme les colonnes ; la forme pipe en a besoin.',
  'convert-table.blank-row': 'Cette ligne ne contient rien, et une ligne vide finirait le tableau ; grid, pipe et html peuvent la montrer.',
  'convert-table.narrow': 'Un tableau d’une seule colonne ne serait pas lu comme un tableau sous la forme {to}.',
  'convert-table.strange': 'La cellule « {text} » contient {name}, ce que la forme {to} ne peut pas montrer.',
  'convert-table.nested': 'Une cellule contient elle-même un tableau.',
  'convert-table.losses': 'Sous la forme {to}, le tableau perdrait quelque chose.',
  'convert-table.loss.alignment': 'Rien n’y dit comment ses colonnes sont alignées.',
  'convert-table.loss.attributes': 'Les attributs, tels que classes et styles, ne sont pas repris.',
  'convert-table.loss.commands': 'Les commandes LaTeX de ses cellules deviennent du texte simple.',
  'convert-table.loss.comments': 'Les commentaires ne sont pas repris.',
  'convert-table.loss.options': 'Les options de la directive ne sont pas reprises.',
  'convert-table.loss.rules': 'Les filets entre ses lignes ne sont pas repris.',
  'convert-table.within': 'Quelque chose d’autre touche le tableau, qui en fait partie.',
  'convert-table.changed': 'Sous la forme {to}, le tableau serait lu autrement : rien n’a été changé.',
  'convert-table.title': 'Écrire le tableau sous la forme {to}',

  'align-table.name': 'Aligner le tableau',
  'align-table.summary':
    'Mettre barres, bords et colonnes les uns sous les autres, chaque colonne aussi large que son plus long texte ; seuls blancs, tirets et fins de ligne changent.',
  'align-table.option.width': 'la largeur des textes d’un tableau multiligne ou en grille ; de plus longs continuent à la ligne suivante',
  'align-table.done': '{lines|Une ligne alignée|{lines} lignes alignées}.',
  'align-table.nothing': 'Le tableau est déjà aligné.',
  'align-table.other-kind':
    'Un tableau de cette sorte n’a pas de colonnes à aligner ; ceux à barres, simples, multilignes et en grille en ont.',
  'align-table.width': '« {value} » n’est pas une largeur : donnez un nombre de colonnes, {least} au moins.',
  'align-table.no-lines': 'Seules les cellules des tableaux multilignes et en grille peuvent continuer à la ligne suivante.',
  'align-table.changed': 'Aligné, le tableau serait lu autrement : rien n’a été changé.',
  'align-table.title': 'Aligner le tableau',

  'export-csv.name': 'Exporter le tableau en CSV…',
  'export-csv.summary': 'Donner les lignes d’un tableau en CSV.',
  'export-csv.option.delimiter': 'ce qui sépare les champs',
  'export-csv.option.amounts':
    'les quantités comme elles sont écrites, ou en chiffres simples avec un point : les durées dans l’unité de l’en-tête, sinon en minutes',
  'export-csv.option.covered': 'si une ligne dont la valeur est écrite sur une autre a un champ vide ou la répète',
  'export-csv.option.totals': 'avec les lignes de totaux',
  'export-csv.option.formulas': 'ce qu’un tableur prendrait pour une formule : marqué comme texte par une apostrophe, ou gardé tel quel',
  'export-csv.title': 'Exporter le tableau en CSV',
  'export-csv.preview': '{rows|une ligne|{rows} lignes}, {columns|une colonne|{columns} colonnes}',

  'import-csv.name': 'Mettre à jour le tableau depuis un CSV…',
  'import-csv.summary': 'Mettre à jour les lignes d’un tableau à partir d’un CSV.',
  'import-csv.option.csv': 'le CSV : un en-tête avec les noms des colonnes, puis les lignes',
  'import-csv.option.identifier': 'la colonne qui distingue les lignes ; trouvée si elle n’est pas donnée',
  'import-csv.option.add': '`rows` : ajouter les lignes que le tableau n’a pas, et laisser celles que le CSV n’a pas',
  'import-csv.option.delimiter': 'ce qui sépare les champs',
  'import-csv.option.amounts':
    'les quantités comme elles sont écrites, ou en chiffres simples avec un point : les durées dans l’unité de l’en-tête, sinon en minutes',
  'import-csv.done':
    '{cells|{cells} cellule modifiée|{cells} cellules modifiées}, {rows|{rows} ligne ajoutée|{rows} lignes ajoutées}, {totals|{totals} total mis à jour|{totals} totaux mis à jour}.',
  'import-csv.nothing': 'Le tableau dit la même chose que le CSV.',
  'import-csv.no-identifier': 'Aucune colonne ne distingue les lignes.',
  'import-csv.not-identifying': 'La colonne « {column} » ne distingue pas les lignes.',
  'import-csv.without-identifier': 'Le CSV n’a pas de colonne « {column} », qui distingue les lignes.',
  'import-csv.unknown-column': 'Le tableau n’a pas de colonne « {column} », ou le CSV l’a deux fois.',
  'import-csv.fields': 'La ligne {row} du CSV a {fields} {fields|champ|champs}, et son en-tête {expected}.',
  'import-csv.unclosed': 'Un guillemet qui ouvre un champ du CSV n’est jamais fermé.',
  'import-csv.unnamed': 'La ligne {row} du CSV n’a rien dans la colonne « {column} », à laquelle les lignes se reconnaissent.',
  'import-csv.twice': 'Le CSV a deux lignes pour « {name} ».',
  'import-csv.unknown-rows':
    'Le tableau n’a pas {rows|la ligne|les lignes} {names} ; avec add=rows, {rows|elle est ajoutée|elles sont ajoutées}.',
  'import-csv.missing-rows':
    'Le CSV n’a pas {rows|la ligne|les lignes} {names} ; avec add=rows, {rows|elle reste telle quelle|elles restent telles quelles}.',
  'import-csv.covered': 'La cellule « {text} » vaut pour plusieurs lignes, et le CSV dit autre chose pour l’une d’elles.',
};
