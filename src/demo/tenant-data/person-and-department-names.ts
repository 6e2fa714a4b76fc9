/** Name parts of generated people; directory-users.ts walks the pairs in a mixed order. */
export const GIVEN_NAMES = words(`
  Aaliyah Abena Adriana Ahmed Aleksandra Ama Amara Ana Andrea Anika Anton Arjun Astrid Aylin Beatriz Bilal Björn Camille Carlos
  Chiara Chidi Daniela Davide Deepa Dmitri Eero Elif Emeka Emma Enzo Eszter Fatima Felipe Fiona Freja Gabriel Giulia Greta Hana
  Hannah Henrik Hiroshi Ibrahim Ines Ioana Isabelle Ivan Jakub Jamal Jana Javier Jonas Josefina Juan Kamala Karim Katarina Kenji
  Khadija Klara Lars Laura Leila Leon Lina Luca Lukas Magnus Mai Marek Maria Mateus Maya Mehmet Mei Mikael Mina Nadia Naveen
  Nia Nikos Noah Nora Olga Omar Paolo Pavel Petra Rafael Rania Rosa Sakura Samir Sofia Stefan Tariq Thandi Thomas Yara Zeynep`);

/** Surnames of generated people. */
export const SURNAMES = words(`
  Abdullah Adeyemi Almeida Andersson Bakker Banerjee Barbieri Becker Berg Bianchi Blanchard Bondarenko Borg Brandt Calderón
  Cardoso Carter Castillo Chen Cohen Costa Dahl Delgado Diallo Duarte Dubois Eriksen Esposito Farah Fischer Fontaine Forsberg
  Fujita Garnier Georgiou Gonçalves Greenwood Gruber Gupta Haddad Hansen Hashimoto Herrera Hoffmann Horvat Ibsen Ivanova Jansen
  Jensen Johansson Kaplan Kato Keita Khan Kimura Kovács Kowalski Krüger Larsen Laurent Leclerc Lehtinen Lombardi Mancini Martins
  Mbeki Meier Mendes Moreau Mori Müller Nakamura Navarro Nguyen Nielsen Novák Nowak Okafor Oliveira Olsen Osei Pacheco Patel
  Petrov Popescu Quint Rossi Ruiz Sahin Sato Schneider Silva Singh Sørensen Suzuki Takahashi Tan Torres Varga Weber Yilmaz`);

/** A department and its job titles. */
export interface Department {
  readonly name: string;
  readonly titles: readonly string[];
}

const department = (name: string, titles: string): Department => ({ name, titles: titles.split(', ') });

/** All departments. */
export const DEPARTMENTS: readonly Department[] = [
  department('Production', 'Assembly Technician, Line Lead, Calibration Technician, Production Planner'),
  department('Engineering', 'Mechanical Engineer, Firmware Engineer, Optics Engineer, Test Engineer'),
  department('Sales', 'Account Executive, Sales Manager, Inside Sales Representative'),
  department('Customer Service', 'Support Specialist, Field Service Engineer, Service Coordinator'),
  department('Finance', 'Accountant, Accounts Payable Clerk, Financial Controller'),
  department('Quality', 'Quality Engineer, Metrologist, Auditor'),
  department('Logistics', 'Warehouse Clerk, Customs Specialist, Dispatcher'),
  department('Marketing', 'Content Editor, Product Marketing Manager, Event Manager'),
  department('Human Resources', 'HR Business Partner, Recruiter, Payroll Specialist'),
  department('IT', 'Systems Engineer, Service Desk Analyst, Network Engineer'),
  department('Purchasing', 'Buyer, Category Manager'),
  department('Legal', 'Counsel, Paralegal'),
];

/** Department index of each of twenty consecutive employees: production is large, legal small. */
export const DEPARTMENT_CYCLE: readonly number[] = [0, 1, 2, 0, 3, 1, 4, 0, 5, 6, 1, 2, 7, 0, 8, 3, 9, 10, 6, 11];

/** An office location. */
export interface Office {
  readonly city: string;
  readonly country: string;
  readonly usageLocation: string;
  readonly language: string;
}

const office = (city: string, country: string, usageLocation: string, language: string): Office => ({
  city,
  country,
  usageLocation,
  language,
});

/** All offices. */
export const OFFICES = [
  office('Zürich', 'Switzerland', 'CH', 'de-CH'),
  office('Lyon', 'France', 'FR', 'fr-FR'),
  office('Torino', 'Italy', 'IT', 'it-IT'),
  office('Graz', 'Austria', 'AT', 'de-AT'),
  office('Singapore', 'Singapore', 'SG', 'en-SG'),
  office('Boston', 'United States', 'US', 'en-US'),
] as const satisfies readonly Office[];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Converts a name for use in an address: no accents, lower case, only a to z and dots. */
export function toAddressPart(name: string): string {
  return name
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}
