import type { Catalogue } from './en.ts';
import { cli } from './fr/cli.ts';
import { service } from './fr/service.ts';
import { page } from './fr/page.ts';
import { project } from './fr/project.ts';
import { frenchRewrites } from './fr/rewrites.ts';
import { frenchExplanations } from './fr/explanations.ts';
import { frenchConversions } from './fr/conversions.ts';
import { frenchNumbers } from './fr/numbers.ts';

/** What is found and done, in French; the English stands beside each rule, total and rewrite, so that `en/` has fewer files. Before `:`, `;`, `?` and inside `« »` plain spaces are written; they become unbreakable ones. */
const core: Readonly<Record<string, string>> = {
  ...frenchConversions,
  ...frenchRewrites,
  ...frenchNumbers,
  ...frenchExplanations,

  'changed-sum': '{name} : {before} → {after} ({gap}) ; {rows|une ligne a changé|{rows} lignes ont changé}.',
  'changed-sum.unnamed': 'Les lignes de ce total : {before} → {after} ({gap}) ; {rows|une ligne a changé|{rows} lignes ont changé}.',
  'changed-sum.stated': '{name} : le total indique {after}, il indiquait {before} ({gap}) ; la somme des lignes est la même qu’avant.',
  'changed-sum.stated.unnamed': 'Ce total indique {after}, il indiquait {before} ({gap}) ; la somme des lignes est la même qu’avant.',
  'changed-sum.row': '{name} : {before} → {after}{count|| ({count} lignes)}',
  'changed-sum.row.unnamed': 'Cette ligne : {before} → {after}{count|| ({count} lignes)}',
  'changed-sum.row.new': '{name} : {after} est nouveau',
  'changed-sum.row.new.unnamed': 'Cette ligne : {after} est nouveau',
  'changed-sum.row.gone': '{name} : {before} a disparu',
  'changed-sum.row.gone.unnamed': 'Une ligne avec {before} a disparu',
  'changed-sum.summary': 'La somme des lignes d’un total n’est pas celle du texte auquel le chapitre est comparé.',

  'duplicate-identifier': '« {text} » identifie deux lignes.',
  'duplicate-identifier.first': 'L’autre ligne « {text} »',
  'duplicate-identifier.summary': 'Deux lignes ont la même valeur dans une colonne qui les identifie.',

  'empty-cell': '« {column} » est vide ici ; la colonne est remplie dans {filled} lignes sur {rows}.',
  'empty-cell.summary': 'Une cellule est vide dans une colonne remplie partout ailleurs.',

  'empty-section': 'Rien n’est écrit sous « {heading} ».',
  'empty-section.summary': 'Un titre n’est suivi d’aucun contenu.',

  'glued-caption':
    'Cette ligne fait partie du bloc HTML qui précède : sans ligne vide entre les deux, elle n’est pas lue comme du Markdown.',
  'glued-caption.fix': 'Insérer une ligne vide',
  'glued-caption.summary': 'Une ligne Markdown collée sous un tableau HTML n’est pas lue comme du Markdown.',

  'inconsistent-label': 'Écrit « {text} » ici, « {form} » ailleurs dans la colonne.',
  'inconsistent-label.series': '« {stem} » devant le numéro ici, « {form} » dans la plupart des libellés de la série.',
  'inconsistent-label.other': 'Écrit « {text} » ici',
  'inconsistent-label.fix': 'Remplacer par « {form} »',
  'inconsistent-label.summary': 'Un libellé est écrit autrement que ceux de sa colonne qui disent la même chose.',

  'misplaced-element.list-item': 'Cet élément de liste se trouve hors de toute liste.',
  'misplaced-element.text': '« {text} » est dans le tableau sans être dans une cellule : les navigateurs l’affichent avant le tableau.',
  'misplaced-element.cell': 'Cette cellule se trouve hors de toute ligne : les navigateurs lui en donnent une.',
  'misplaced-element.attribute': 'Un caractère égaré entre les attributs est lu comme un attribut.',
  'misplaced-element.attribute-twice': 'L’attribut « {text} » figure deux fois dans cette balise : les navigateurs ignorent le second.',
  'misplaced-element.tag': 'Cette balise n’a pas sa place ici : les navigateurs l’ignorent ou la déplacent.',
  'misplaced-element.summary': 'Un élément HTML, un texte ou un attribut se trouve là où HTML ne l’admet pas.',

  'misread-table.cut': 'Pandoc coupe « {text} » après « {part} » : la colonne s’arrête là.',
  'misread-table.merged':
    'Pandoc lit ces {lines} lignes comme une seule, avec « {text} » dans une cellule : aucune ligne vide ne les sépare.',
  'misread-table.merged-grid':
    'Pandoc lit ces {lines} lignes comme une seule, avec « {text} » dans une cellule : aucun bord ne les sépare.',
  'misread-table.fallen': 'Pandoc termine le tableau au filet du dessus : « {text} » est un paragraphe.',
  'misread-table.fallen-heading': 'Pandoc termine le tableau au filet du dessus : « {text} » est un titre.',
  'misread-table.unclosed': 'Pandoc fait des paragraphes de ce tableau : aucune ligne de tirets ne suit « {text} ».',
  'misread-table.glued': 'Pandoc fait une ligne du tableau de « {text} » : il n’y a pas de ligne vide avant cette légende.',
  'misread-table.signature': 'Pandoc fait un tableau de « {text} », qui se trouve entre deux lignes de tirets.',
  'misread-table.swallowed':
    'Pandoc prend ce tableau pour une partie du paragraphe du dessus : il n’y a pas de ligne vide avant « {text} ».',
  'misread-table.misaligned': 'Pandoc lit d’autres cellules que ces barres ne montrent : elles ne sont pas sous les coins.',
  'misread-table.wide': 'Pandoc lit d’autres cellules que ces barres ne montrent : les caractères larges comptent pour deux colonnes.',
  'misread-table.tab': 'Pandoc lit d’autres cellules que ces barres ne montrent : il y a une tabulation dans la ligne.',
  'misread-table.fix': 'Aligner le tableau',
  'misread-table.summary':
    'Pandoc lit un tableau autrement qu’il n’y paraît : un texte est coupé, des lignes n’en font qu’une, un total tombe.',

  'missing-table': '« {caption} » est ici ; aucun tableau ne se trouve juste avant ou juste après.',
  'missing-table.summary': 'Une légende n’a pas de tableau près d’elle.',

  'open-task': 'Encore à faire : {text}',
  'open-task.in': 'Encore à faire : {text} ({context})',
  'open-task.unnamed': 'Encore à faire : {context}',
  'open-task.fix': 'Cocher « {text} »',
  'open-task.fix.unnamed': 'Cocher cette tâche',
  'open-task.summary': 'Une tâche n’est pas encore cochée.',

  placeholder: '« {text} » tient la place d’un contenu à venir.',
  'placeholder.summary': 'Une cellule, un paragraphe ou un élément de liste ne contient qu’un texte d’attente.',

  'ragged-row': 'Le tableau a {expected|{expected} colonne|{expected} colonnes} ; cette ligne en remplit {slots}.',
  'ragged-row.head': 'L’en-tête nomme {slots|{slots} colonne|{slots} colonnes} ; les lignes en remplissent {expected}.',
  'ragged-row.summary': 'Une ligne a moins ou plus de cellules que le tableau n’a de colonnes.',

  'rule-failed': 'La règle « {rule} » s’est arrêtée sur une erreur de Tallymark ({error}) ; les autres règles ont été appliquées.',
  'rule-failed.slots': 'Les cellules de ce tableau s’étendent sur tant de lignes et de colonnes que rien n’y a été vérifié.',
  'rule-failed.nesting': 'Des éléments sont imbriqués trop profondément ici : ce qui est plus à l’intérieur n’a pas été vérifié.',
  'rule-failed.summary': 'Quelque chose n’a pas pu être vérifié.',

  'split-table': 'Cette ligne vide termine le bloc HTML : les lignes indentées qui suivent sont lues comme du code.',
  'split-table.fix': 'Supprimer la ligne vide',
  'split-table.summary': 'Une ligne vide coupe un tableau HTML en deux.',

  'unclosed-table': 'Ce tableau s’ouvre ici ; aucun </table> ne le ferme.',
  'unclosed-table.summary': 'Un tableau est ouvert et jamais fermé.',

  'unknown-directive.verb': '« tallymark-{verb} » n’est pas une directive ; il y a {verbs}.',
  'unknown-directive.rule': 'Aucune règle ne s’appelle « {rule} ».',
  'unknown-directive.summary': 'Un commentaire tallymark ne nomme aucune directive ou règle connue.',

  'unreadable-value.text': '« {text} » n’est pas lu comme une quantité ; « {label} » ne peut donc pas être vérifié.',
  'unreadable-value.ambiguous': '« {text} » peut se lire comme deux nombres différents ; « {label} » ne peut donc pas être vérifié.',
  'unreadable-value.summary': 'Une cellule dont un total a besoin ne peut pas être lue comme une quantité.',

  'unused-directive': 'Ce commentaire ne fait taire aucun constat.',
  'unused-directive.rule': 'Ce commentaire ne fait taire aucun constat de « {rule} ».',
  'unused-directive.enable': 'Rien n’est mis en sourdine que ce commentaire puisse rétablir.',
  'unused-directive.fix': 'Supprimer le commentaire',
  'unused-directive.summary': 'Un commentaire tallymark ne fait rien taire.',

  'wrong-total.count': 'Le total indique {stated} ; {count|{expected} ligne est comptée|{expected} lignes sont comptées}.',
  'wrong-total.sum':
    'Le total indique {stated} ; {cells|la cellule au-dessus vaut|la somme des {cells} cellules au-dessus est} {expected} (écart : {gap}).',
  'wrong-total.sum.below':
    'Le total indique {stated} ; {cells|la cellule au-dessous vaut|la somme des {cells} cellules au-dessous est} {expected} (écart : {gap}).',
  'wrong-total.sum.row':
    'Le total indique {stated} ; {cells|l’autre cellule de la ligne vaut|la somme des {cells} autres cellules de la ligne est} {expected} (écart : {gap}).',
  'wrong-total.mean': 'La moyenne indique {stated} ; {cells|la cellule vaut|la moyenne des {cells} cellules est} {expected}.',
  'wrong-total.median': 'La médiane indique {stated} ; {cells|la cellule vaut|la médiane des {cells} cellules est} {expected}.',
  'wrong-total.min': 'Le minimum indique {stated} ; {cells|la cellule vaut|la plus petite des {cells} cellules vaut} {expected}.',
  'wrong-total.max': 'Le maximum indique {stated} ; {cells|la cellule vaut|la plus grande des {cells} cellules vaut} {expected}.',
  'wrong-total.weighted-mean':
    'La moyenne indique {stated} ; {cells|la cellule vaut|la moyenne pondérée des {cells} cellules est} {expected}.',
  'wrong-total.difference': 'La différence indique {stated} ; les cellules dont elle est tirée donnent {expected}.',
  'wrong-total.product': 'Le produit indique {stated} ; les cellules qu’il multiplie donnent {expected}.',
  'wrong-total.roll-forward': 'Le solde final indique {stated} ; les {cells} cellules au-dessus donnent {expected} (écart : {gap}).',
  'wrong-total.ratio': 'Le rapport indique {stated} ; les cellules qu’il compare donnent {expected}.',
  'wrong-total.only': 'La seule cellule prise en compte',
  'wrong-total.first': 'La première des {cells} cellules prises en compte',
  'wrong-total.last': 'La dernière des {cells} cellules prises en compte',
  'wrong-total.changed.saved': 'La somme des lignes était {before} dans la version enregistrée ; elle est {expected}.',
  'wrong-total.changed.opened': 'La somme des lignes était {before} à l’ouverture du chapitre ; elle est {expected}.',
  'wrong-total.changed.committed': 'La somme des lignes était {before} dans le dernier commit ; elle est {expected}.',
  'wrong-total.changed.compared': 'La somme des lignes était {before} dans la version comparée ; elle est {expected}.',
  'wrong-total.fix': 'Remplacer {stated} par {expected}',
  'wrong-total.summary': 'Un total, une moyenne ou un autre récapitulatif ne correspond pas aux cellules qu’il résume.',

  'verdict.agrees.count': '{count|une ligne est comptée|{count} lignes sont comptées}',
  'verdict.agrees.list-items': '{count|un élément de liste est compté|{count} éléments de liste sont comptés}',
  'verdict.agrees.distinct': '{count|un libellé est compté|{count} libellés différents sont comptés}',
  'verdict.agrees.filled': '{count|une cellule remplie est comptée|{count} cellules remplies sont comptées}',
  'verdict.agrees.sum': '{count|la cellule vaut|la somme des {count} cellules est} {expected}',
  'verdict.agrees.mean': '{count|la cellule vaut|la moyenne des {count} cellules est} {expected}',
  'verdict.agrees.median': '{count|la cellule vaut|la médiane des {count} cellules est} {expected}',
  'verdict.agrees.min': '{count|la cellule vaut|la plus petite des {count} cellules vaut} {expected}',
  'verdict.agrees.max': '{count|la cellule vaut|la plus grande des {count} cellules vaut} {expected}',
  'verdict.agrees.difference': 'la différence est {expected}',
  'verdict.agrees.product': 'le produit est {expected}',
  'verdict.agrees.roll-forward': 'ce qui était là, ce qui est entré et ce qui est sorti donnent {expected}',
  'verdict.agrees.proportion': 'le rapport à l’autre colonne est celui des autres lignes : {expected}',
  'verdict.agrees.ratio': 'le rapport est {expected}',
  'verdict.agrees.weighted-mean': '{count|la cellule vaut|la moyenne pondérée des {count} cellules est} {expected}',
  'verdict.unverified.qualified': '« {label} » ne concerne peut-être qu’une partie des lignes',
  'verdict.unverified.partial': 'le tableau indique qu’il ne montre pas toutes les lignes',
  'verdict.unverified.ragged': 'des lignes sont plus courtes ou plus longues que l’en-tête : les colonnes sont incertaines',
  'verdict.unverified.too-few': 'il y a moins de deux cellules à réunir',
  'verdict.unverified.other-function': '« {label} » est peut-être pondéré ou calculé sur d’autres lignes',
  'verdict.unverified.units': 'les cellules n’ont pas la même unité, ou pas celle du total',
  'verdict.unverified.non-additive': 'les chiffres de « {column} » ne s’additionnent pas',
  'verdict.unverified.several': 'plusieurs totaux précèdent, et il y a plus d’une façon de les réunir',
  'verdict.unverified.unreadable': 'la cellule « {text} » ne peut pas être lue comme une quantité',
  'verdict.unverified.range': 'les bornes de l’intervalle sont des estimations',
  'verdict.unverified.row': 'les lignes ne montrent pas que cette colonne additionne les autres',
  'verdict.unverified.far-off': 'le chiffre est loin de ce que donnent les lignes visibles ; il peut porter sur d’autres',
  'verdict.unverified.many': 'il y a trop de colonnes de totaux pour confronter chacune aux autres',
  'verdict.unverified.overlap': 'les durées se recouvrent peut-être',
  'cause.last-left-out': 'Il serait juste sans la dernière ligne ({text}).',
  'cause.left-out': 'Il serait juste sans {text}.',
  'cause.subtotal-twice': 'Il serait juste si un sous-total était compté deux fois.',
  'cause.twice': 'Il serait juste si {text} était compté deux fois.',
  'cause.swapped': 'Deux chiffres voisins sont intervertis.',
  'cause.one-digit': 'Un seul chiffre diffère.',
  'cause.rows-added': 'Il serait juste sans les {count} dernières lignes.',
  'cause.shifted': 'La virgule est à une autre place.',
  'cause.sign': 'Le signe diffère.',
  'cause.carried': 'Une heure est retenue autrement.',
};

/** The interface in French. */
export const french: Catalogue = {
  core,
  service,
  page,
  cli,
  project,
  isSingular: (count) => count === 0 || count === 1,
  spaced: (template) => template.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0'),
  dates: 'fr',
};
