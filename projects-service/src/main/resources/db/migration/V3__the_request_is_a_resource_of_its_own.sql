-- What is asked of the foundation no longer stands among the lines of the other resources. Until now it was the first of
-- them, in money and of the same amount. The version rises, so that nobody saves the line back from an open page.
update projects
   set budget_version = budget_version + 1,
       budget = jsonb_set(budget, '{resources}', (budget -> 'resources') - (
           select min(place)::integer - 1
             from jsonb_array_elements(budget -> 'resources') with ordinality as lines (line, place)
            where line ->> 'kind' = 'MONEY' and line -> 'amountCents' = budget -> 'requestedCents'))
 where (budget ->> 'requestedCents')::bigint > 0
   and budget -> 'resources' @> jsonb_build_array(
           jsonb_build_object('kind', 'MONEY', 'amountCents', budget -> 'requestedCents'));
