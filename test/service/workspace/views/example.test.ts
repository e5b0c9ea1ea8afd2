import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { drawn, rows, workspaceOf } from './support.ts';

const thesis = path.join(import.meta.dirname, '../../../../examples/these');

/** The chapters of the French thesis, in no good order. */
function chapters(): Readonly<Record<string, string>> {
  const names = readdirSync(thesis).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.reverse().map((name) => [name, readFileSync(path.join(thesis, name), 'utf8')]));
}

suite('the views of the example thesis', () => {
  const workspace = workspaceOf(chapters(), {}, 'fr');

  test('what is outstanding', () => {
    assert.equal(
      drawn(workspace, {}, { language: 'fr' }),
      `\
3.2 Les entretiens collectifs | 3-entretiens.md · 6 ouvertes · 7 lacunes
  Les personnes réunies dans les 5 focus group | 6 ouvertes · 3 lacunes
    ☐ Réunir les durées par groupe et donner la durée de l'ensemble des séances
    Tableau 1 | 5 ouvertes · 3 lacunes
      ☐ Retranscription ? · 6 · Val-d'Ambre | Région Val-d'Ambre · Focus group 2 · Fait
      ☐ Retranscription ? · 11 · Département de la Haute-Serve | Département de la Haute-Serve · Focus group 2 · # 11 · Fait
      Idée centrale · 2 · Terres-Hautes | Région Terres-Hautes · Focus group 3 · cellule vide
      Idée centrale · 10 · Agglomération de Tournelle | Agglomération de Tournelle · Focus group 4 · cellule vide
      ☐ Retranscription ? · 7 · Mairie d'Estrevin | Mairie d'Estrevin · Focus group 5 (Côte + Îles) · Fait
      ☐ Retranscription ? · 9 · Saulx-les-Bains | Saulx-les-Bains · Focus group 5 (Côte + Îles) · Fait
      Idée centrale · 15 · Port-Lucé | Métropole Port-Lucé · Focus Group 5(Côte + Îles) · xxx · texte d’attente
      ☐ Retranscription ? · 15 · Port-Lucé | Métropole Port-Lucé · Focus Group 5(Côte + Îles) · Fait
  Analyse des échanges | 2 lacunes
    Analyse des échanges | section vide
    Tableau : extrait de la grille de lecture des transcriptions | tableau manquant
  Synthèse | 2 lacunes
    Synthèse | section vide
    Tableau : ce que chaque groupe attend du carnet commun | tableau manquant
5. Ce qui reste à faire | 5-chantiers.md · 14 ouvertes · 6 lacunes
  5.1 Relectures | 10 ouvertes
    ☐ Vérifier l'orthographe des noms de communes
    ☐ Communes des îles
    ☐ Demander la forme d'usage à la mairie d'Estrevin
    ☐ Rendre la bibliographie au directeur de thèse @camille 📅 2026-12-01 | pour le 1 déc. 2026
    ☐ Uniformiser les guillemets
    ☐ Traduire les légendes
    ☐ Numéroter les tableaux du troisième chapitre
    ☐ Dire en une phrase ce que le carnet n'est pas
    ☐ Faire signer l'accord de diffusion
    ☐ Choisir la photographie de couverture
  5.2 Avancement par chapitre | 4 ouvertes · 1 lacune
    Tableau 5.1 : état des chapitres | 4 ouvertes · 1 lacune
      ☐ Mis en page · 2. Budget
      ☐ Relu · 3. Entretiens
      ☐ Mis en page · 3. Entretiens
      Remarque · 3. Entretiens | ??? · texte d’attente
      ☐ Mis en page · 4. Codage
  5.4 Passages à écrire | 3 lacunes
    À compléter | texte d’attente
    TODO | texte d’attente
    Tableau 5.3 : calendrier de la soutenance | tableau manquant
  5.5 Annexes › Guide d'entretien | 1 lacune
    Guide d'entretien | section vide
  5.5 Annexes › Formulaire de consentement | 1 lacune
    Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor i… | texte d’attente`,
    );
  });

  test('its tables, the one figure of the interviews that disagrees, and the numbers bound to them', () => {
    const shown = drawn(workspace, { filter: 'entretiens durée' }, { language: 'fr', view: 'tables' });
    assert.equal(
      shown,
      `\
3.2 Les entretiens collectifs | 3-entretiens.md · 1 tableau · 1 total en désaccord
  Tableau 1 | 15 lignes × 7 colonnes · 1 total en désaccord · Les personnes réunies dans les 5 focus group
    # : 14 | en désaccord : les cellules donnent 15
    Durée (min) : 866 | vérifié
8. En bref | 8-bilan.md · 2 nombres liés
  Nombres dans les phrases | 2 nombres liés
    866 minutes = sum("3-entretiens.md"#les-personnes-reunies-dans-les-5-focus-group."Durée") | non vérifié
    14 h 26 = sum("3-entretiens.md"#les-personnes-reunies-dans-les-5-focus-group."Durée") | non vérifié`,
    );
  });

  test('every row of every view has something to say to those who hear it', () => {
    for (const view of ['outstanding', 'tables', 'progress'] as const) {
      const visit = (parent: string | undefined): void => {
        for (const { id, label, spoken, children } of rows(
          workspace,
          { showDone: true },
          { view, ...(parent !== undefined && { parent }) },
        )) {
          assert.ok(spoken.trim() !== '' && spoken.length >= Math.min(label.length, 4), `${view}: ${label}`);
          if (children !== 'none') visit(id);
        }
      };
      visit(undefined);
    }
  });

  test('its progress', () => {
    assert.equal(
      drawn(workspace, {}, { language: 'fr', view: 'progress' }),
      `\
Tous les chapitres | ▰▰▰▰▰▰▱▱▱▱ 26/46
1. Le registre et la rue | aucune tâche · 1-introduction.md
2. Ce que coûte une enquête | aucune tâche · 2-budget.md
3.2 Les entretiens collectifs | ▰▰▰▰▰▰▱▱▱▱ 10/16 · 3-entretiens.md
4. Le codage des échanges | aucune tâche · 4-codage.md
5. Ce qui reste à faire | ▰▰▰▰▰▱▱▱▱▱ 16/30 · 5-chantiers.md
6. Ce que disent les chiffres de fréquentation | aucune tâche · 6-frequentation.md
7. Les mêmes chiffres en d’autres mains | aucune tâche · 7-formes.md
8. En bref | aucune tâche · 8-bilan.md`,
    );
  });
});
