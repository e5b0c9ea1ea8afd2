/** What is said of rewrites, in French: in general, and of those that merge, split, group and name. */
export const frenchRewrites: Readonly<Record<string, string>> = {
  'rewrite.unknown': 'Aucune réécriture ne s’appelle « {rewrite} ».',
  'rewrite.unknown-table':
    'Il n’y a pas de tableau {table} ; le chapitre a {tables|un tableau, qui porte le numéro 0|{tables} tableaux, de 0 à {last}}.',
  'rewrite.not-editable': 'Ce tableau n’est jamais fermé : on ne peut que deviner où il finit, il n’est donc pas modifié.',
  'rewrite.unknown-option': '« {rewrite} » n’a pas d’option « {option} » ; il y a {options}.',
  'rewrite.no-options': '« {rewrite} » n’a ni l’option « {option} » ni aucune autre.',
  'rewrite.missing-option': '« {rewrite} » a besoin de l’option « {option} ».',
  'rewrite.unknown-choice': 'L’option « {option} » ne peut pas être « {value} » ; elle est l’une de : {choices}.',
  'rewrite.unknown-column': 'Aucune colonne ne s’appelle « {column} » ; il y a {columns}.',
  'rewrite.ambiguous-column': '« {column} » peut désigner chacune des colonnes {columns}.',
  'rewrite.unknown-row': 'Il n’y a pas de ligne {row} ; les lignes portent les numéros 0 à {last}.',
  'rewrite.failed': 'La réécriture « {rewrite} » a échoué ({error}) : rien n’a été modifié. Merci de le signaler.',
  'rewrite.no-row-tag': 'Cette ligne n’a pas de <tr> à elle et ne peut pas être déplacée.',
  'rewrite.spans-rows': 'La cellule « {text} » s’étend sur plusieurs lignes, qui ne peuvent pas être séparées.',
  'rewrite.repeats-row-above': 'La cellule « {text} » répète la ligne du dessus, dont elle ne peut pas être séparée.',
  'rewrite.keeps-cell': 'Cette cellule contient autre chose que son texte (un commentaire, une image, une note), qui serait perdu.',
  'rewrite.breaks-table': 'Le résultat ne se relit pas comme ce tableau : rien n’a été modifié.',
  'rewrite.unverified-total': 'Les lignes ne montreraient pas que « {text} » est juste : rien n’a été modifié.',
  'rewrite.changes-sum': 'La somme de « {column} » passerait de {before} à {after} : rien n’a été modifié.',
  'rewrite.changes-sum.group': 'La somme de « {column} » pour « {group} » passerait de {before} à {after} : rien n’a été modifié.',
  'rewrite.loses-item': '« {text} » est encore à faire et serait perdu : rien n’a été modifié.',
  'rewrite.new-finding': 'Rien n’a été modifié, car on trouverait ensuite ceci :',

  'normalise-labels.summary':
    'Écrire les libellés qui ne diffèrent que par la casse, les accents ou les espaces comme la plupart des lignes.',
  'normalise-labels.option.column': 'la colonne de libellés ; toutes si elle n’est pas donnée',
  'normalise-labels.done': '{labels|Un libellé est écrit|{labels} libellés sont écrits} comme les autres.',
  'normalise-labels.nothing': 'Tous les libellés qui disent la même chose sont écrits de la même façon.',
  'normalise-labels.not-aligned': '« {text} » ne peut devenir « {form} » sans toucher au balisage qu’il contient.',
  'normalise-labels.title': 'Écrire les libellés de « {column} » de la même façon',
  'normalise-labels.preview': '{labels|un libellé|{labels} libellés}, par exemple « {form} »',
};
