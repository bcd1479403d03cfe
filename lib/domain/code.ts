/** Codes of indicators, places, publishers, groups …, as catalogues take them in and addresses may name them: letters, digits and `. _ + -`. */
export const CODE = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
