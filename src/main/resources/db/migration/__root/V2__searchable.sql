-- What the search box of every list compares: capitals and accents do not matter. Declared immutable, which holds as long
-- as nobody edits the unaccent dictionary, so that an index may be built on it.
CREATE FUNCTION public.searchable(words text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, words)) $$;
COMMENT ON FUNCTION public.searchable(text) IS 'Text without capitals nor accents, for searching';
