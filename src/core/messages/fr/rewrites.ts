/** What is said of rewrites, in French: in general, and of those that merge, split, group and name. */
export const frenchRewrites: Readonly<Record<string, string>> = {
  'rewrite.unknown': 'Aucune réécriture ne s’appelle « {rewrite} ».',
  'rewrite.unknown-table':
    'Il n’y a pas de tableau {table} ; le chapitre a {tables|un tableau, qui porte le numéro 0|{tables} tableaux, de 0 à {last}}.',
  'rewrite.no-table': 'Il n’y a pas de tableau de données ici.',
  'rewrite.which-table': 'Il y a plusieurs tableaux ; il faut en nommer un par son numéro : {tables}.',
  'rewrite.not-editable': 'Ce tableau n’est jamais fermé : on ne peut que deviner où il finit, il n’est donc pas modifié.',
  'rewrite.out-of-shape': 'Les lignes de ce tableau ne suivent pas ses colonnes : rien ne peut y être changé sans dommage.',
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
  'rewrite.surplus-cell':
    'Cette ligne remplit {slots} colonnes et le tableau en a {columns|une seule|{columns}} : on ne sait pas quelle cellule appartient à quelle colonne.',
  'rewrite.keeps-cell': 'Cette cellule contient autre chose que son texte (un commentaire, une image, une note), qui serait perdu.',
  'rewrite.breaks-table': 'Le résultat ne se relit pas comme ce tableau : rien n’a été modifié.',
  'rewrite.unverified-total': 'Les lignes ne montreraient pas que « {text} » est juste : rien n’a été modifié.',
  'rewrite.changes-sum': 'La somme de « {column} » passerait de {before} à {after} : rien n’a été modifié.',
  'rewrite.changes-sum.group': 'La somme de « {column} » pour « {group} » passerait de {before} à {after} : rien n’a été modifié.',
  'rewrite.loses-label': 'Sans son libellé, la ligne « {label} » passerait pour une donnée et compterait : rien n’a été modifié.',
  'rewrite.loses-item': '« {text} » est encore à faire et serait perdu : rien n’a été modifié.',
  'rewrite.adds-task': '« {text} » serait à faire deux fois : rien n’a été modifié.',
  'rewrite.new-finding': 'Rien n’a été modifié, car on trouverait ensuite ceci :',

  'normalise-labels.summary':
    'Écrire les libellés qui ne diffèrent que par la casse, les accents ou les espaces comme la plupart des lignes.',
  'normalise-labels.option.column': 'la colonne de libellés ; toutes si elle n’est pas donnée',
  'normalise-labels.done': '{labels|Un libellé est écrit|{labels} libellés sont écrits} comme les autres.',
  'normalise-labels.nothing': 'Tous les libellés qui disent la même chose sont écrits de la même façon.',
  'normalise-labels.not-aligned': '« {text} » ne peut devenir « {form} » sans toucher au balisage qu’il contient.',
  'normalise-labels.title': 'Écrire les libellés de « {column} » de la même façon',
  'normalise-labels.preview': '{labels|un libellé|{labels} libellés}, par exemple « {form} »',

  'group-rows.summary':
    'Rapprocher les lignes de chaque groupe ; elles sont déplacées telles qu’elles sont écrites, les totaux restent à leur place.',
  'group-rows.option.by': 'la colonne qui dit quelles lignes vont ensemble',
  'group-rows.done': '{rows} {rows|ligne déplacée|lignes déplacées} : les lignes de chaque groupe se suivent.',
  'group-rows.nothing': 'Les lignes de chaque groupe se suivent.',
  'group-rows.no-group': 'Aucune colonne ne dit quelles lignes vont ensemble ; l’option « by » en nomme une.',
  'group-rows.title': 'Rapprocher les lignes par « {column} »',
  'group-rows.preview': '{groups|les lignes de {label}|les lignes de {groups} groupes, par exemple {label}}',

  'regenerate-summary.summary':
    'Recalculer les totaux, moyennes et décomptes qui ne correspondent pas à leurs cellules ; les autres restent tels quels.',
  'regenerate-summary.option.doubtful': 'aussi là où des lignes peuvent manquer, ou quand ce sont les lignes qui ont changé',
  'regenerate-summary.done': '{figures|Un chiffre recalculé|{figures} chiffres recalculés}.',
  'regenerate-summary.left':
    '{figures|{stated} reste tel quel|{figures} chiffres restent tels quels} : des lignes peuvent manquer, ou ce sont les lignes qui ont changé. L’option « doubtful » {figures|le|les} recalcule aussi.',
  'regenerate-summary.nothing': 'Aucun récapitulatif du tableau ne contredit ses cellules.',
  'regenerate-summary.title': 'Recalculer les récapitulatifs du tableau',
  'regenerate-summary.title.doubtful': 'Recalculer les récapitulatifs du tableau, y compris ceux qui peuvent être justes',
  'regenerate-summary.preview': '{figures|{stated} devient {expected}|{figures} chiffres, par exemple {expected} pour {stated}}',

  'split-merged.summary':
    'Rendre à chaque ligne sa propre cellule : les libellés sont répétés, les quantités viennent du titre de la cellule fusionnée.',
  'split-merged.option.column': 'la colonne à séparer ; toutes celles qui peuvent l’être si elle n’est pas donnée',
  'split-merged.done': '{cells|Une cellule fusionnée séparée|{cells} cellules fusionnées séparées}.',
  'split-merged.nothing': 'Il n’y a pas de cellule fusionnée qui puisse être séparée.',
  'split-merged.no-provenance':
    'Ce que valaient les lignes n’est pas conservé : cette cellule n’a pas de titre avec une quantité pour chacune de ses {rows} lignes.',
  'split-merged.blocked': 'Une ligne de cette cellule n’a pas de place pour une cellule à elle.',
  'split-merged.title': 'Séparer les cellules fusionnées de « {column} »',
  'split-merged.preview': '{cells|une cellule|{cells} cellules} pour {rows} lignes',
};
