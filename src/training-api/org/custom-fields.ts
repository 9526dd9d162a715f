/** A custom field of the company's registration form. */
export type CustomField = {
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'select' | 'datepicker';
  readonly dataType: 'String' | 'Boolean';
  /** Empty if the field takes any value. */
  readonly regex: string;
  readonly error: string;
  /** The options of a `select`. */
  readonly options: readonly string[];
  readonly isCompulsory: boolean;
};

const day = '^\\d{4}-\\d{2}-\\d{2}$';

/**
 * In the order of the form. As with the real service, only the form checks the rules; a registration is not refused.
 */
export const customFields: readonly CustomField[] = [
  {
    name: 'birthday',
    label: 'Birthday',
    type: 'datepicker',
    dataType: 'String',
    regex: day,
    error: 'A day as year, month and day',
    options: [],
    isCompulsory: false,
  },
  {
    name: 'anniversary',
    label: 'Wedding anniversary',
    type: 'datepicker',
    dataType: 'String',
    regex: day,
    error: 'A day as year, month and day',
    options: [],
    isCompulsory: false,
  },
  {
    name: 'staff_discount',
    label: 'Staff discount',
    type: 'select',
    dataType: 'String',
    regex: '',
    error: '',
    options: ['none', 'half', 'full'],
    isCompulsory: false,
  },
];
