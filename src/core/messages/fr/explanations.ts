/** Why each rule matters and what it leaves alone, in French: the pages that `tallymark explain` and the editor show. */
export const frenchExplanations: Readonly<Record<string, string>> = {
  'announced-count.explanation': `« Six piliers : » au-dessus de cinq puces : un élément est venu ou a perdu sa puce, et la phrase a été oubliée. Tallymark compte
avec vous, en français, anglais, allemand, espagnol, italien et portugais, les nombres en lettres et en chiffres.

**Quelles phrases.** La dernière avant une liste, si elle finit par deux-points et que son nombre (de 2 à 12) compte ce qui suit :
« Il y a trois raisons : ». Les nombres approximatifs (« au moins trois »), qui nomment (« le chapitre 3 »), qui reprennent du
connu (« ces deux modules »), qui mesurent (« six mois ») ou qui disent seulement pour quoi ou avec quoi l’on agit (« pour
comparer deux textes : ») sont laissés tranquilles, comme toute phrase qui pourrait se comprendre autrement.

**Quand elle signale.** Seulement si aucune façon de compter ne donne le nombre : les éléments, ceux des listes suivantes, les
éléments dans les éléments, les nombres qui ouvrent les éléments, les éléments sans les remarques ; et seulement si la liste en a
un de plus ou de moins. \`tallymark numbers\` montre ce qui a été compté, et pourquoi rien n’est dit d’un nombre.

Le message donne les deux faits ; l’un comme l’autre peut être le faux. S’ils s’accordaient dans le texte enregistré, à
l’ouverture du chapitre ou dans le dernier commit, il dit lequel des deux a changé depuis, et le nombre est corrigé sans question
sauf si un élément a seulement perdu sa puce.`,
  'binding-at-line-start.explanation': `Un commentaire en début de ligne ouvre un bloc HTML : le paragraphe s’arrête avant lui, et le reste de sa ligne est montré tel
qu’il est écrit. Une liaison est donc collée à son nombre, sans blanc entre les deux, et les programmes qui coupent les lignes les
gardent ensemble.`,
  'bound-number.explanation': `Une liaison est un commentaire derrière un nombre, qui dit ce qu’est ce nombre : \`dix-neuf<!--= items(table-1.Personnes) -->\`.
Aucun lecteur ne la voit. Quand le tableau change, la phrase n’est pas oubliée. [Les nombres dans les phrases](../numbers.md)
explique (en anglais) comment s’écrivent les liaisons.

Un nombre est comparé avec la précision de son écriture : \`62 %\` est juste pour 61,54. Avec \`~\` à la fin de la liaison, il
peut être arrondi davantage.

Le message donne les deux faits. S’ils s’accordaient dans le texte enregistré, à l’ouverture du chapitre ou dans le dernier
commit, il dit lequel des deux a changé depuis. Rien n’est modifié sans votre choix.`,
  'changed-sum.explanation': `Un tableau peut être faux et d’accord avec lui-même : des lignes sont fusionnées, une est oubliée, et le total est ajusté. Ce qui
a été perdu ne se voit alors qu’en comparant le chapitre à un texte antérieur. C’est ce que fait cette règle ; elle ne trouve donc
quelque chose que là où il y en a un : \`tallymark check --against FICHIER\`, ou \`--since RÉVISION\` pour un chapitre suivi par
git.

Elle signale chaque colonne sous un total dont les lignes font plus ou moins qu’avant, et donne les lignes. Des lignes déplacées,
renommées ou fusionnées à somme égale (signe de répétition, cellule sur plusieurs lignes, blancs dans un groupe) ne sont pas un
changement, ni des colonnes ajoutées ou retirées. Un total qui indique moins qu’avant sans que ses lignes aient changé est tout au
plus une information.

Rien n’est dit des tableaux qui ne sont que dans l’un des deux textes, ni de ceux dont des lignes manquent de cellules.`,
  'duplicate-identifier.explanation': `Une colonne intitulée \`#\`, \`N°\` ou \`id\` distingue les lignes. Deux fois la même valeur, c’est le plus souvent une ligne
copiée et non renumérotée, ou comptée deux fois.

La numérotation peut recommencer sous une ligne de section, après un sous-total ou dans le groupe suivant. Une colonne où beaucoup
de valeurs reviennent n’est pas prise pour un identifiant.`,
  'empty-cell.explanation': `Quand presque toutes les cellules d’un tableau sont remplies, un blanc est souvent une chose encore à chercher. Écrivez \`n/a\` ou
un tiret pour dire qu’il n’y a rien à mettre. Ce n’est qu’une indication : beaucoup d’auteurs laissent vide ce qui ne s’applique
pas.

Le seul blanc d’une colonne compte si elle a quatre lignes ou plus ; plusieurs, seulement s’ils sont moins d’une cellule sur six.
Le reste de la ligne doit être rempli, et presque tout le reste du tableau. Sont laissées tranquilles la première colonne, les
colonnes de libellés, de marques ou de remarques, celles dont le total est juste sans la cellule, les lignes à partir d’un
résultat et celles qui en remplacent d’autres (\`…\`).`,
  'empty-section.explanation': `Un titre suivi d’un autre de même niveau ou de niveau supérieur, ou de la fin du chapitre, est une section encore à écrire. Un
filet (\`***\`) n’est pas un contenu, ni une légende dont le tableau ou la figure manque.

Quand le titre suivant est de même niveau, il peut avoir été pensé comme une partie du premier : ce n’est alors qu’une indication,
sauf si les deux sont numérotés l’un après l’autre. De même pour le second de deux tels titres, et pour un titre sans numéro
au-dessus d’un filet : ce qui précède peut se terminer par lui.

Un titre dont les sous-sections sont écrites n’a pas besoin de texte. Tout autre chose qui le suit est un contenu : un
commentaire, une image, un code court, une inclusion. Sont laissés tranquilles les titres sur des lignes qui se suivent (un titre
et son sous-titre), le titre du chapitre, les titres entre deux filets, les titres sans mots (\`# {.slide}\`, qui valent un filet), les niveaux où la plupart des titres n’ont rien sous eux
(trois ou plus : ils énumèrent), les titres qui disent tout (un lien ou une adresse, une version, une phrase) et les sections qu’un programme
remplit : références, table des matières.`,
  'glued-caption.explanation': `Un bloc HTML continue jusqu’à une ligne vide. Un titre ou une légende écrits directement sous \`</table>\` font donc partie du
bloc : leurs \`#####\` ou \`**\` sont montrés tels quels, et ils manquent dans le plan.`,
  'inconsistent-label.explanation': `\`Site nord\` et \`site  Nord\` sont un seul libellé pour un lecteur et deux pour tout programme. Dans les colonnes de libellés
qui reviennent, Tallymark compare sans casse, accents ni espaces ; la forme la plus fréquente sert de modèle, la première si deux
le sont autant. Les séries numérotées (\`Groupe 1\`, \`groupe 2\`) sont comparées par ce qui précède le numéro.

Les cellules longues, les colonnes de prose, les valeurs d’un tableau de propriétés, le code, ce qui est entre guillemets et les signes d’une ou deux lettres (\`mW\` et
\`MW\`) sont laissés tranquilles.`,
  'misplaced-element.explanation': `Les navigateurs réparent ce balisage sans un mot, et le lecteur voit autre chose que ce que l’auteur a écrit : un \`<li>\` hors
d’une liste perd son retrait, un texte directement dans \`<table>\` passe devant le tableau, une cellule hors d’une ligne en
reçoit une, une virgule égarée parmi les attributs devient un attribut.

Ce qui n’est que négligé est laissé tranquille : les balises fermantes que HTML permet d’omettre, un \`&\` seul, les retraits, une
flèche comme \`-->\`. De même les balises à accolades (\`style={{ top: 0 }}\`, \`{% if … %}\`), qui suivent les règles de MDX ou
d’un gabarit, et ce qui se trouve dans des composants.`,
  'misread-table.explanation': `Les tableaux de Pandoc sont des dessins, qu’il lit par les colonnes de l’écran, sans un mot quand l’une n’est pas exacte.

- Un texte plus long que sa colonne est coupé là où commencent les tirets de la suivante. Le reste passe dans la colonne d’après,
  devant ce qui s’y trouve, et un chiffre n’en est plus un.
- Les lignes d’un tableau multiligne que ne sépare aucune ligne vide n’en font qu’une, avec deux chiffres dans une cellule ; de même
  celles d’un tableau grille que ne sépare aucun bord.
- Un tableau multiligne, ou sans en-tête, doit finir par une ligne de tirets : sans elle, il n’est qu’une poignée de paragraphes.
- Un filet termine le tableau : un total placé dessous est un paragraphe, voire un titre. Les tableaux simples et multilignes
  n’ont pas de pied.
- Un tableau juste sous une ligne de texte fait partie de ce paragraphe, et une légende juste sous un tableau simple en est une
  ligne.
- Une barre d’un tableau grille à côté de son coin, ou une tabulation, fait une cellule de deux. Les caractères larges comptent
  pour deux colonnes : une grille alignée par caractères n’est qu’une cellule.

Tallymark lit un tel tableau comme il se présente, quand il le peut, et le vérifie comme les autres. La correction le redessine et
ne change aucun texte. Elle n’est pas proposée là où les lignes ne disent pas ce qui appartient à quelle colonne.`,
  'missing-table.explanation': `Une ligne comme \`Tableau 3 : visites par site\` a sa place juste au-dessus ou au-dessous de son tableau. Si aucun ne s’y trouve,
le tableau est encore à venir, ou perdu.

Une image, un diagramme, un bloc de code, un lien, une inclusion ou un code court à la place du tableau suffisent, de même qu’un
tableau dessiné par des traits ou des blancs ; une ligne courte (une source, une unité) peut se trouver entre les deux. Les
phrases qui commencent par « Le tableau 3 montre », les listes des tableaux et les titres de sections (un titre d’un niveau sous
le précédent) sont laissés tranquilles.`,
  'open-task.explanation': `Toute case non cochée est un travail à faire : dans les listes, dans les cellules, comme \`<input type="checkbox">\`, comme ☐. Le
message nomme la ligne et la colonne, ou le titre, car « Fait » seul ne dit pas grand-chose.

Les grilles de critères, où plusieurs cases partagent une cellule et où leurs libellés reviennent ailleurs, sont des réponses et
non des tâches.`,
  'percent-of.explanation': `« 12 sur 48 (26 %) » : un quart fait 25 %. Quand partie, tout et pourcentage sont ensemble, dans n’importe quel ordre (\`12 sur 48
(25 %)\`, \`25 % (12 sur 48)\`, \`12 (25 %) sur 48\`, \`12/48, 25 %\`), Tallymark divise. Un pourcentage est juste s’il l’est à la
précision écrite ; s’il a été tronqué au lieu d’être arrondi, il passe.

Les chiffres approximatifs, les fourchettes, les intervalles de confiance, les pourcentages du reste et les citations sont laissés
tranquilles.`,
  'placeholder.explanation': `\`xxx\`, \`TODO\`, \`TBD\`, \`???\`, \`à compléter\` ou du faux texte latin, seuls, tiennent la place de ce qui reste à écrire. Le
réglage \`placeholders\` ajoute vos propres mots.

De même les notes à soi : \`TODO: …\`, \`TODO (Ana): …\` ou \`À FAIRE : …\` en capitales au début d’une cellule, d’un paragraphe
ou d’un élément de liste ; \`Date: TBD\` ; \`--> TODO\`, \`TBD.\` ou, en anglais, \`TK\` à la fin ; \`[TODO …]\` et \`(TBD)\` dans
une phrase ; dans un commentaire HTML, Liquid, Jinja ou MDX ; et \`[ ] Réserver une salle\` hors d’une liste, où ce n’est pas une
case. De même les nombres à venir : \`[N = XX]\`, \`XX%\`, \`Figure X\`, \`**Page 5**\` comme paragraphe, et un \`X\` devant ce
que comptent les mémoires : \`X entretiens\`.

Les autres textes d’attente au milieu d’une phrase, et tous ceux des citations, du code et des tâches, sont laissés tranquilles :
des noms sont masqués par \`XXX\` dans bien des entretiens. De même les chiffres romains, \`Figure X\` là où d’autres figures
portent des chiffres romains ou des lettres, et « à faire » dans une colonne d’états.`,
  'ragged-row.explanation': `Dans un tableau à barres, les cellules au-delà de l’en-tête ne sont pas montrées du tout. Celles qu’on omet en fin de ligne sont
vides, et ce n’est pas un défaut. Dans un tableau HTML, rien ne remplace une cellule manquante : toutes les suivantes glissent
sous un autre en-tête, et les totaux portent sur une autre colonne.

Les cellules qui s’étendent sur plusieurs colonnes ou lignes comptent pour toutes les places qu’elles remplissent. Une ligne qui
remplit moins de la moitié des colonnes est un titre ou une remarque parmi les lignes. Quand un tableau HTML ne nomme aucune
colonne et ne dit aucun montant, comme un tableau d’images, ses lignes finissent où elles veulent. Si toutes les lignes s’accordent entre
elles mais pas avec l’en-tête, lui seul est signalé. Une barre dans du code (\`a | b\`) sépare les cellules pour GitHub mais non
pour Pandoc : une telle ligne est une indication.`,
  'rule-failed.explanation': `Une règle qui s’arrête sur une erreur est une faute de Tallymark, jamais du chapitre : elle n’a rien trouvé ici, et toutes les
autres ont fait leur travail. Merci de la signaler avec le chapitre, ou avec la plus petite partie qui montre encore la faute.

Des éléments imbriqués par centaines ne sont pas lus jusqu’au fond ; cela aussi est dit ici.`,
  'split-table.explanation': `En Markdown, un bloc HTML finit à la première ligne vide, même dans un \`<table>\`. Si la ligne suivante est en retrait de quatre
colonnes ou plus, elle devient un bloc de code, et les lecteurs voient les balises elles-mêmes. Une ligne qui ne contient que des
espaces est vide.

Tallymark lit un tel tableau en entier et le vérifie comme les autres ; seule la ligne vide est signalée, et seulement là où elle
nuit.`,
  'unclosed-table.explanation': `Sans \`</table>\`, un navigateur met le reste du chapitre dans le tableau ou devant lui, et le tableau suivant devient un tableau
dans une cellule.

Tallymark considère que le tableau finit avant le titre ou le tableau à barres suivant qu’une ligne vide précède, et reprend sa
lecture à cet endroit.`,
  'unknown-binding.explanation': `Une liaison (\`dix-neuf<!--= items(table-1.Personnes) -->\`) ne garde un nombre vrai que si elle peut être calculée. Cette règle
trouve celles qui ne le peuvent pas : fautes d’écriture, tableaux, colonnes, lignes et noms qui n’existent pas ou ne sont pas les
seuls, noms définis deux fois, et commentaires sans nombre devant eux.

Une colonne renommée ou un tableau déplacé se trouvent ici aussi. [Les nombres dans les phrases](../numbers.md) explique (en
anglais) comment s’écrivent les liaisons.`,
  'unknown-directive.explanation': `\`<!-- tallymark-disable-next-line wrong-total -->\` fait taire une règle sur la ligne suivante ; \`disable\` et \`enable\`
bornent une région, \`disable-file\` couvre le chapitre. On peut nommer plusieurs règles ; sans nom, toutes sont visées. Après
deux tirets peut venir une raison.

Une directive mal écrite ne fait rien taire. Cette règle elle-même ne se tait que devant une directive qui la nomme.`,
  'unreadable-value.explanation': `Un total n’est vérifié que si chaque cellule qu’il couvre est comprise ; une cellule n’est jamais prise pour zéro, ni pour la
partie d’elle qui se trouve être un nombre. Cette règle montre les cellules qui empêchent de vérifier un total. Les cellules
vides, les tirets, \`n/a\`, les signes de répétition et les textes d’attente sont compris, et les colonnes sans total laissées
tranquilles.

De même les mots isolés (\`arrêt\`, \`négligeable\`) et les textes qui reviennent : ils disent qu’il n’y a pas de quantité. De
même les colonnes dont plus d’un tiers des lignes contient autre chose que des quantités.`,
  'unused-binding.explanation': `\`dix-neuf<!--= gens: items(table-1.Personnes) -->\` donne un nom au nombre, pour que d’autres phrases puissent dire \`19<!--=
gens -->\`. Si aucune ne le fait, dans aucun chapitre, le nom a été oublié ou est mal écrit ailleurs. Le nombre lui-même reste
vrai sans lui.`,
  'unused-directive.explanation': `Ce que le commentaire faisait taire a été corrigé, ou se trouve ailleurs. Laissé en place, il ferait taire la prochaine erreur.

Une directive qui nomme une règle désactivée par les réglages n’est pas signalée. Cette règle elle-même ne se tait que devant une
directive qui la nomme.`,
  'weekday-date.explanation': `« Mercredi 23 janvier 2020 » était un jeudi : le jour de la semaine ou celui du mois est une erreur. Tallymark vérifie toute date
du texte qui a son jour de semaine et son année, en français, anglais, allemand, espagnol, italien et portugais (\`mercredi 22
janvier 2020\`, \`Wednesday, January 22nd, 2020\`, \`Mittwoch, 22.01.2020\`), et trouve les jours qu’aucune année n’a (31 juin).

Les citations sont laissées tranquilles, ainsi que les dates d’avant 1800, où les calendriers différaient ; avant 1930, le
calendrier julien convient aussi.`,
  'wrong-total.explanation': `Des lignes sont ajoutées, retirées, fusionnées ; les totaux sont écrits une fois et oubliés. Tallymark recalcule chaque cellule de
total.

**Quelles cellules.** Celles des lignes et colonnes dont le libellé contient un mot de total dans une langue connue (\`Total\`,
\`Sous-total HT\`, \`Moyenne\`, \`Gesamt\`), à côté du chiffre ou dans la même cellule (\`Total : 14\`), à la dernière ligne ou
entre d’autres.

**Ce qu’elles peuvent vouloir dire.** La fonction du libellé sur le bloc du dessus, toute la colonne, les sous-totaux, le dernier
sous-total et les lignes qui le suivent, le bloc du dessous, la ligne ; un compte sous une colonne d’identifiants (lignes,
cellules remplies, libellés différents, éléments de liste) ; ce qu’en font les autres colonnes là où chaque ligne le montre
(quantité × prix, un rapport, une différence) ; une moyenne pondérée ou simple, un extrême. Si l’une de ces lectures donne le
chiffre à la précision écrite, il est juste.

**Quand il y a désaccord.** Seulement si le libellé et la colonne ne laissent qu’une lecture, qu’aucune ne convient, que chaque
cellule est lisible et que rien ne dit qu’il manque des lignes (points de suspension, « les 10 premiers », « Total (41 villes) »).
Des taux, des âges, des moyennes ne sont jamais censés s’additionner. Un libellé qui dit plus que \`Total\`, un chiffre
approximatif ou une moyenne est tout au plus une information, jamais corrigée sans question.

L’un comme l’autre peut être le faux : le message donne donc les deux, et nomme la faute si les chiffres la trahissent (deux
chiffres inversés, la dernière ligne oubliée, un sous-total compté deux fois). Si les lignes faisaient exactement ce que dit le
total dans le texte enregistré, à l’ouverture du chapitre, dans le dernier commit ou dans le texte comparé, ce sont elles qui ont
changé : elles sont données, et le total n’est pas corrigé sans question. \`tallymark tables\` montre le verdict sur chaque
cellule de total, et pourquoi rien n’est dit de certaines.`,
};
